(() => {
  "use strict";
  if (matchMedia("(max-width: 900px)").matches) {
    document.querySelectorAll("[data-closed-on-phones]").forEach((panel) => panel.removeAttribute("open"));
  }
})();
