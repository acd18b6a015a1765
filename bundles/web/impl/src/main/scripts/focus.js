// After a form came back with errors, keyboard and screen reader start at their summary.
document.querySelector("[data-rad-focus]")?.focus();
// A link of the summary leads to the field and shows its label, too.
for (const link of document.querySelectorAll(".govuk-error-summary a[href^='#']")) {
  link.addEventListener("click", (event) => {
    const field = document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    (field.closest(".govuk-form-group") ?? field).scrollIntoView();
    field.focus({ preventScroll: true });
  });
}
