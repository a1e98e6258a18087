// Comfort only: drag and drop, a bar for each file while it travels, its state while it is read. The form works without.
(() => {
  "use strict";
  const badges = {
    accepted: "badge-good", needs_fix: "badge-bad", unrecognised: "badge-bad", unreadable: "badge-bad", waiting: "badge-info",
  };

  function watch(address, badge) {
    async function ask() {
      try {
        const state = await (await fetch(address, { cache: "no-store" })).json();
        badge.textContent = state.words + (state.errors > 0 ? `: ${state.errors} lỗi` : "");
        badge.className = "badge " + (badges[state.status] ?? "badge-neutral");
        if (state.state !== "waiting") return;
      } catch {
        // The server may be restarting; the file is safe in its inbox.
      }
      setTimeout(ask, 800);
    }
    ask();
  }

  for (const line of document.querySelectorAll("[data-received] [data-waiting]"))
    if (line.dataset.waiting) watch(line.dataset.waiting, line.querySelector(".badge"));

  const form = document.querySelector("form[data-upload]");
  if (!form) return;
  const input = form.querySelector('input[type="file"]');
  const zone = form.querySelector("[data-dropzone]");
  const list = form.querySelector("[data-progress-list]");
  const mostBytes = Number(form.dataset.mostBytes);

  for (const kind of ["dragenter", "dragover"])
    zone.addEventListener(kind, event => { event.preventDefault(); zone.classList.add("is-over"); });
  for (const kind of ["dragleave", "drop"])
    zone.addEventListener(kind, () => zone.classList.remove("is-over"));
  zone.addEventListener("drop", event => {
    event.preventDefault();
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });

  const chosen = form.querySelector("[data-chosen]");
  input.addEventListener("change", () => {
    const names = [...input.files].map(file => file.name);
    chosen.textContent = names.length === 0 ? "Chưa chọn tệp nào" : names.length <= 3 ? names.join(", ") : `${names.length} tệp`;
  });

  function element(tag, className, text) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  // The line of one file: its name, a badge, and a bar while it travels.
  function lineOf(file) {
    const item = element("li", "upload-file");
    const row = element("div", "row");
    const name = element("span", "file-name", file.name);
    const badge = element("span", "badge badge-neutral", "chờ gửi");
    const bar = element("progress");
    bar.max = file.size || 1;
    bar.value = 0;
    bar.setAttribute("aria-label", `Đang gửi ${file.name}`);
    row.append(name, badge);
    item.append(row, bar);
    list.append(item);
    return { item, name, badge, bar };
  }

  function refuse(line, words) {
    line.bar.remove();
    line.badge.textContent = "không nhận";
    line.badge.className = "badge badge-bad";
    line.item.append(element("p", null, words));
  }

  function accept(line, answer) {
    line.bar.remove();
    const link = element("a", "file-name", answer.file);
    link.href = answer.address;
    line.name.replaceWith(link);
    line.badge.textContent = "đã nhận tệp";
    watch(answer.address + ".json", line.badge);
  }

  function send(file, line) {
    return new Promise(resolve => {
      const body = new FormData();
      for (const field of form.elements)
        if (field.name && field !== input) body.append(field.name, field.value);
      body.append(input.name, file, file.name);
      const request = new XMLHttpRequest();
      request.upload.addEventListener("progress", event => { line.bar.value = event.loaded; line.badge.textContent = "đang gửi"; });
      request.addEventListener("loadend", () => {
        let answer = null;
        try { answer = JSON.parse(request.responseText)[0]; } catch { answer = null; }
        if (answer?.address) accept(line, answer);
        else refuse(line, answer?.refusal ?? "Chưa gửi được. Hãy tải lại trang rồi gửi lại tệp này.");
        resolve(answer);
      });
      request.open("POST", form.action);
      request.setRequestHeader("Accept", "application/json");
      request.send(body);
    });
  }

  form.addEventListener("submit", async event => {
    const files = [...input.files];
    if (files.length === 0) return;
    event.preventDefault();
    list.replaceChildren();
    const button = form.querySelector("button");
    button.disabled = true;
    const lines = files.map(file => [file, lineOf(file)]);
    let last = null;
    for (const [file, line] of lines) {
      if (file.size > mostBytes) refuse(line, `Tệp lớn hơn ${Math.floor(mostBytes / 1048576)} MB. Hãy chỉ giữ các sheet của biểu mẫu rồi gửi lại.`);
      else last = await send(file, line);
    }
    if (files.length === 1 && last?.address) {
      location.assign(last.address);
      return;
    }
    input.value = "";
    input.dispatchEvent(new Event("change"));
    button.disabled = false;
  });
})();
