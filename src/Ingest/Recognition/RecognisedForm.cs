using DanVan.Ingest.Units;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Recognition;

/// <summary>One form found in a workbook: where it stands, whose it is, for when, and how that is known.</summary>
/// <param name="From">Vietnamese sentences for the submission's page.</param>
/// <param name="Likeness">0 to 1: how well codes and headers fit the form.</param>
/// <param name="Units">Those of the period, or of the day of arrival where no period was found.</param>
/// <param name="Findings">What recognition found wrong.</param>
internal sealed record RecognisedForm(
    KnownForm Form, IReadOnlyList<FormTable> Tables, OrgUnit? Sender, Period? Period, string From, double Likeness,
    IReadOnlyList<Finding> Findings, IReadOnlyList<RecognisedField> Fields, UnitDirectory Units);

/// <summary>What recognition made of a workbook: forms, or the reason why there are none.</summary>
/// <param name="Near">Where there are none: what the file is nearest to.</param>
internal sealed record RecognitionResult(IReadOnlyList<RecognisedForm> Forms, string? Reason, RecognisedField? Near = null);
