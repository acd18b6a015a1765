// Names and sizes of the chosen files under a field for several files: browsers only show their number.
for (const field of document.querySelectorAll("input[type=file][data-rad-files]")) {
  const list = document.createElement("ul");
  list.className = "rad-files";
  field.after(list);
  field.addEventListener("change", () => {
    list.replaceChildren(...[...field.files].map((file) => {
      const item = document.createElement("li");
      const size = file.size < 1048576 ? Math.ceil(file.size / 1024) + " kB" : (file.size / 1048576).toFixed(1) + " MB";
      item.textContent = file.name + " (" + size.replace(".", document.documentElement.lang === "en" ? "." : ",") + ")";
      return item;
    }));
  });
}
