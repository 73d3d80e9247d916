/* Keys for those who like them: j and k step through what the page lists,
   / goes to the search, ? to the list of keys; a, x, c and u rule on the opened
   statement. Everything works without. */
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

  /* The form of the opened statement, if the desk takes rulings. */
  const press = (key) => {
    const found = document.querySelector(`[data-key="${key}"]`);
    if (!found) return;
    if (found.tagName !== "SUMMARY") {
      found.click();
      return;
    }
    found.parentElement.open = true;
    found.parentElement.querySelector("input:not([type=hidden])").focus();
  };

  const acts = {
    a: () => press("a"),
    x: () => press("x"),
    c: () => press("c"),
    u: () => press("u"),
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
