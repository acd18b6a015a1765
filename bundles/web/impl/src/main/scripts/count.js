// How many characters are left in a textarea with data-rad-count. The limit stands in the page without this, too.
for (const area of document.querySelectorAll("textarea[data-rad-count]")) {
  const line = document.getElementById(area.id + "-count");
  const limit = Number(area.dataset.radCount);
  if (!line) continue;
  const spoken = document.createElement("div");
  spoken.className = "govuk-visually-hidden";
  spoken.setAttribute("aria-live", "polite");
  line.after(spoken);
  let pause;
  const show = () => {
    const left = limit - [...area.value].length;
    const text = (left < 0 ? area.dataset.radOver : area.dataset.radLeft) + " " + Math.abs(left);
    line.textContent = text;
    line.classList.toggle("rad-count--over", left < 0);
    // Screen readers hear the number only after a pause in typing.
    clearTimeout(pause);
    pause = setTimeout(() => { spoken.textContent = text; }, 1000);
  };
  area.addEventListener("input", show);
  if (area.value) show();
}
