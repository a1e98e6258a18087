// Comfort only: every page reads and works without this file.
(() => {
  "use strict";
  document.documentElement.classList.add("has-script");

  // A filter that is one choice is sent as soon as it is made.
  document.addEventListener("change", event => {
    const form = event.target.closest("form[data-auto-submit]");
    if (form) form.requestSubmit();
  });

  const line = document.querySelector("[data-progress]");
  if (!line) return;

  const words = line.querySelector("[data-progress-words]");
  const bar = line.querySelector("progress");
  let lastDone = -1;

  // What is being read now takes the place of what was shown, unless the reader is busy with it. The period and the
  // links change along, for the newest period may be another one by now.
  async function refreshPage() {
    const parts = ["main", ".site-nav", ".period-form", ".site-foot"];
    const main = document.querySelector('main[data-live="True"]');
    const busy = document.activeElement;
    if (!main || main.querySelector("details[open]") || String(getSelection())) return;
    if (busy !== main && parts.some(part => document.querySelector(part).contains(busy))) return;
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of parts) document.querySelector(part).replaceChildren(...fresh.querySelector(part).childNodes);
  }

  async function ask() {
    let pause = 2000;
    try {
      const state = await (await fetch(line.dataset.progress, { cache: "no-store" })).json();
      line.hidden = state.waiting === 0;
      words.textContent = state.words;
      bar.max = Math.max(state.total, 1);
      bar.value = state.done;
      if (lastDone >= 0 && state.done !== lastDone) await refreshPage();
      lastDone = state.done;
      if (state.waiting === 0) pause = 15000;
    } catch {
      pause = 15000;
    }
    setTimeout(ask, pause);
  }

  ask();
})();
