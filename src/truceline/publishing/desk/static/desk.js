/* Keys for those who like them: j and k step through what the page lists,
   / goes to the search, ? to the list of keys. Everything works without. */
"use strict";

(() => {
  const inField = (element) =>
    element.closest("input, select, textarea, [contenteditable]") !== null;

  const steps = () =>
    [...document.querySelectorAll("[data-step]")].filter(
      (element) => element.getClientRects().length > 0
    );

  const step = (by) => {
    const all = steps();
    if (all.length === 0) return;
    const here = all.indexOf(document.activeElement);
    const next = here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by;
    all[Math.min(all.length - 1, Math.max(0, next))].focus();
  };

  const acts = {
    j: () => step(1),
    k: () => step(-1),
    "/": () => {
      const field = [...document.querySelectorAll("#find, #f-q")].find(
        (element) => element.getClientRects().length > 0
      );
      if (field) field.focus();
      else location.assign("/statements");
    },
    "?": () => location.assign("/keys"),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || inField(event.target)) return;
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
})();
