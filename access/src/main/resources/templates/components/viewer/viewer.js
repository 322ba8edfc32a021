(() => {
  "use strict";
  const viewer = document.querySelector("[data-viewer]");
  const sheet = viewer && viewer.querySelector("[data-viewer-sheet]");
  if (!sheet) {
    return;
  }
  const image = viewer.querySelector("[data-viewer-image]");
  const STEPS = [1, 1.5, 2, 3, 4];
  let step = 0;
  let turn = 0;

  const show = () => {
    const room = sheet.clientWidth - 32;
    const upright = turn % 180 === 0;
    const shape = image.naturalHeight / image.naturalWidth || 1.414;
    const across = room * STEPS[step];
    const width = upright ? across : across / shape;
    const height = width * shape;
    sheet.classList.toggle("enlarged", step > 0);
    image.style.maxWidth = "none";
    image.style.width = width + "px";
    image.style.height = height + "px";
    image.style.transform = "rotate(" + turn + "deg)";
    const shift = upright ? 0 : (width - height) / 2;
    image.style.margin = shift + "px " + -shift + "px";
  };
  const zoom = (by) => {
    step = Math.min(STEPS.length - 1, Math.max(0, step + by));
    show();
  };
  const follow = (mark) => {
    const link = viewer.querySelector(mark);
    if (link) {
      location.assign(link.href);
    }
  };

  const tools = viewer.querySelector("[data-viewer-tools]");
  tools.hidden = false;
  tools.querySelector("[data-zoom=in]").addEventListener("click", () => zoom(1));
  tools.querySelector("[data-zoom=out]").addEventListener("click", () => zoom(-1));
  tools.querySelector("[data-rotate]").addEventListener("click", () => {
    turn = (turn + 90) % 360;
    show();
  });
  const wholeScreen = tools.querySelector("[data-whole-screen]");
  wholeScreen.hidden = !document.fullscreenEnabled;
  wholeScreen.addEventListener("click", () => {
    if (document.fullscreenElement) {
      document.exitFullscreen();
    } else {
      viewer.requestFullscreen();
    }
  });
  viewer.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    if (event.key === "+" || event.key === "=") {
      zoom(1);
    } else if (event.key === "-") {
      zoom(-1);
    } else if (event.key === "ArrowRight" && step === 0) {
      follow("[data-viewer-next]");
    } else if (event.key === "ArrowLeft" && step === 0) {
      follow("[data-viewer-previous]");
    }
  });
  const current = viewer.querySelector(".viewer-strip [aria-current]");
  if (current) {
    current.parentElement.parentElement.parentElement.scrollLeft = current.offsetLeft - 120;
  }
})();
