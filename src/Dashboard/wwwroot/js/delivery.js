// Comfort only: looks again as soon as the file has been read, instead of every two seconds.
(() => {
  "use strict";
  const box = document.querySelector("[data-waiting]");
  if (!box) return;
  async function ask() {
    try {
      const state = await (await fetch(box.dataset.waiting, { cache: "no-store" })).json();
      if (state.state !== "waiting") {
        location.reload();
        return;
      }
    } catch {
      // The server may be restarting; the file is safe in its inbox.
    }
    setTimeout(ask, 700);
  }
  setTimeout(ask, 500);
})();
