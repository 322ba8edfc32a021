(() => {
  "use strict";
  if (matchMedia("(max-width: 900px)").matches) {
    document.querySelectorAll("[data-closed-on-phones]").forEach((panel) => panel.removeAttribute("open"));
  }

  const handles = document.querySelector("[data-year-handles]");
  if (!handles) {
    return;
  }
  const [from, to] = handles.querySelectorAll("input");
  const fields = new Map([from, to].map((handle) => [handle, document.getElementById(handle.dataset.yearHandle)]));
  const bars = document.querySelectorAll("[data-year-bars] [data-year]");

  const show = () => bars.forEach((bar) => {
    const year = Number(bar.dataset.year);
    bar.classList.toggle("chosen", year >= Number(from.value) && year <= Number(to.value));
  });

  handles.hidden = false;
  fields.forEach((field, handle) => {
    handle.addEventListener("input", () => {
      if (handle === from && Number(from.value) > Number(to.value)) {
        from.value = to.value;
      } else if (handle === to && Number(to.value) < Number(from.value)) {
        to.value = from.value;
      }
      field.value = handle.value;
      show();
    });
    field.addEventListener("input", () => {
      if (/^\d{4}$/.test(field.value)) {
        handle.value = field.value;
        show();
      }
    });
  });
})();
