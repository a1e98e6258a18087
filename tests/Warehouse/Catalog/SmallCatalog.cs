using System.Text;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Warehouse.Catalog;

/// <summary>A whole catalog without a fault, small enough to read, in a folder of its own that goes away.</summary>
public sealed class SmallCatalog : IDisposable
{
    private readonly Dictionary<string, string> files = new()
    {
        ["setting.yaml"] = """
            province_unit: "62"
            operator: Ban Dân vận
            reviewer: Ban Dân vận
            directive: CV-1
            """,
        ["calendars/KY.yaml"] = """
            name: Kỳ báo cáo
            source: F1
            periods:
              - { kind: quarter, seq: 1, from: "-1/12/15", to: "0/3/14", cumulative: false, due: "0/3/17" }
              - { kind: six_months, from: "-1/12/15", to: "0/6/14", cumulative: true, due: "0/6/17" }
            """,
        ["units/org_units.csv"] = """
            code,name,short_name,level,parent_code,group,expected,valid_from,valid_to,source
            62,Tỉnh Kon Tum,Tỉnh,province,,,1,1991-08-12,2025-06-30,F12
            62.UB,UBND tỉnh,UBND tỉnh,province_office,62,,1,1991-08-12,,D
            SNV,Sở Nội vụ,Sở Nội vụ,department,62,so,1,2004-01-01,,M
            615,Huyện Đắk Hà,Đắk Hà,district,62,huyen,1,1994-03-24,,F12
            615.UB,"UBND huyện Đắk Hà, văn phòng",UBND huyện,district_office,615,,1,1994-03-24,,D
            """,
        ["units/aliases.csv"] = """
            alias,unit_code,within_unit_code
            Sở NV,SNV,62
            """,
        ["units/breakdowns.csv"] = """
            breakdown,code,name,aliases
            linh_vuc,DD,Đất đai,Đất|Địa chính
            linh_vuc,HT,Hộ tịch,
            """,
        ["forms/TT-1/circular.yaml"] = """
            number: 01/2021/TT
            title: Thông tư
            issuer: Thanh tra
            calendar: KY
            in_force_from: 2021-05-10
            in_force_to: 2024-03-04
            official: true
            source: F
            """,
        ["forms/TT-1/A.yaml"] = """
            code: A/TT
            version: 1
            title: Tiếp công dân
            short_title: Tiếp dân
            source: F-v
            theme: kntc
            shape: unit_rows
            unit_header: Đơn vị
            code_row_label: MS
            periods: [quarter, six_months]
            collected_from: 2020-Q1
            owed_by: [so, huyen]
            rows: [province_office, department, district_office]
            columns:
              - { code: "1", header: [Tổng số], gloss: total, unit: lượt }
              - { code: "2", header: [Trong đó, Thường xuyên], gloss: regular, unit: lượt }
              - { code: "3", header: [Trong đó, Định kỳ], gloss: periodic, unit: lượt }
              - { code: "4", header: [Tiền], gloss: money, unit: triệu đồng, type: decimal, decimals: 3, class: state }
              - { code: "5", header: [Ghi chú], gloss: remark, type: text }
            rules:
              - { id: A-01, printed: "1=2+..+3" }
              - { id: A-02, expression: "[2] > 0 => [4] > 0", severity: warning, why: Có lượt thì có tiền, source: D }
            """,
        ["forms/TT-1/B.yaml"] = """
            code: B/TT
            version: 2
            title: Giải quyết thủ tục
            short_title: Thủ tục
            source: M
            theme: kntc
            shape: breakdown_rows
            unit_header: Lĩnh vực
            periods: [quarter]
            collected_from: 2021-Q1
            owed_by: [huyen]
            rows: [district_office]
            breakdown: linh_vuc
            columns:
              - { code: "3", header: [Tổng số], gloss: total, unit: hồ sơ, required: true }
            """,
        ["indicators/kntc/K1-luot-tiep.yaml"] = """
            code: K1
            name: Số lượt tiếp
            short_name: Lượt tiếp
            unit: "%"
            factor: 100
            decimals: 1
            better: neither
            numerator:
              - TT-1/A/2
              - minus TT-1/A/3
            denominator: [positive TT-1/A/1, reported TT-1/A/1]
            targets:
              - { from: 2021-01-01, value: 95.5, periods: [six_months], reference: Kế hoạch }
            formula: Cột 2 trừ cột 3
            why: Để biết
            reference: Luật
            source: D
            owner: Ban Dân vận
            next_review: 2027-01-31
            """,
        ["themes/kntc.yaml"] = """
            name: Tiếp công dân
            short_name: Tiếp dân
            question: Có tiếp không?
            order: 1
            headline: [K1-luot-tiep]
            panels:
              - { kind: trend, title: Diễn biến, indicator: K1-luot-tiep }
              - { kind: ranking, title: Xếp hạng, indicator: K1-luot-tiep, level: district }
              - { kind: composition, title: Cơ cấu, measures: [ { measure: TT-1/A/2, label: Thường xuyên } ] }
              - { kind: composition, title: Lĩnh vực, measures: [ { measure: TT-1/B/3, label: Hồ sơ } ], breakdown: linh_vuc }
              - { kind: heatmap, title: Bản đồ, indicator: K1-luot-tiep, level: commune }
            """,
        ["directives/CV-1.yaml"] = """
            number: CV 1
            title: Công văn
            issuer: UBND tỉnh
            issued: 2021-08-30
            points:
              - { number: 1, title: Một, text: Tiếp dân, owner: Các sở, indicators: [K1-luot-tiep], forms: [TT-1/A] }
              - { number: 2, title: Hai, text: Tuyên truyền, owner: Các sở, unmeasured: Chưa có số liệu }
            """,
    };

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("danvan-catalog-").FullName;

    public IReadOnlyCollection<string> Files => files.Keys;

    /// <summary>Replaces the first place where a text stands in a file; it must stand somewhere.</summary>
    public SmallCatalog Replace(string file, string from, string to)
    {
        var at = files[file].IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{from}' does not stand in {file}");
        return Put(file, string.Concat(files[file].AsSpan(0, at), to, files[file].AsSpan(at + from.Length)));
    }

    public SmallCatalog Put(string file, string text)
    {
        files[file] = text;
        return this;
    }

    public string TextOf(string file) => files[file];

    public SmallCatalog Remove(string file)
    {
        files.Remove(file);
        return this;
    }

    public CatalogReading Read()
    {
        Write();
        return CatalogReader.Read(Directory);
    }

    public IReadOnlyList<string> Faults() => [.. Read().Faults.Select(f => f.ToString())];

    public void Write()
    {
        System.IO.Directory.Delete(Directory, recursive: true);
        System.IO.Directory.CreateDirectory(Directory);
        foreach (var (file, text) in files)
        {
            var path = Path.Combine(Directory, file);
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text.ReplaceLineEndings("\n") + "\n", new UTF8Encoding(false));
        }
    }

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
