// Leaving a page with typed text asks first, in forms with data-rad-keep: the browser words the question.
for (const form of document.querySelectorAll("form[data-rad-keep]")) {
  let changed = false;
  const ask = (event) => event.preventDefault();
  form.addEventListener("input", () => {
    if (changed) return;
    changed = true;
    window.addEventListener("beforeunload", ask);
  });
  form.addEventListener("submit", () => window.removeEventListener("beforeunload", ask));
}
