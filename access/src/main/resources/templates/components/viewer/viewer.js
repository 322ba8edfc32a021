(() => {
  "use strict";
  const viewer = document.querySelector("[data-viewer]");
  const sheet = viewer && viewer.querySelector("[data-viewer-sheet]");
  if (!sheet) {
    return;
  }
  const image = sheet.querySelector("[data-viewer-image]");
  const tools = viewer.querySelector("[data-viewer-tools]");
  const here = Number(sheet.dataset.page);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const LARGE = 16e6;
  const STEP = 1.5;

  const addressOf = (page) => {
    const address = new URL(location.href);
    address.searchParams.set("trang", page);
    return address.pathname + address.search;
  };
  const follow = (mark) => {
    const link = viewer.querySelector(mark);
    if (link && link.href) {
      location.assign(link.href);
    }
  };

  // ---- the page, to come closer to: OpenSeadragon over the picture that is already there
  const engine = () => new Promise((ready, failed) => {
    const script = document.createElement("script");
    script.src = viewer.dataset.engine;
    script.onload = ready;
    script.onerror = failed;
    document.head.append(script);
  });

  // An ordinary page has two sizes: the one already shown, and the scan as it is, which the archive need not decode.
  const sourceOf = (information) => {
    const { width, height } = information;
    const base = new URL(information.id).pathname;
    if (width * height > LARGE) {
      return { ...information, id: base };
    }
    const scale = Math.min(1, image.naturalWidth / width) || 1;
    return {
      type: "legacy-image-pyramid",
      levels: [
        { url: image.currentSrc || image.src, width: Math.round(width * scale), height: Math.round(height * scale) },
        { url: base + "/full/max/0/default.jpg", width, height },
      ],
    };
  };

  const open = async () => {
    const [answer] = await Promise.all([fetch(sheet.dataset.information), engine(), image.decode()]);
    if (!answer.ok) {
      return;
    }
    const information = await answer.json();
    const stage = sheet.querySelector("[data-viewer-stage]");
    stage.style.aspectRatio = information.width + " / " + information.height;
    stage.hidden = false;
    const sight = OpenSeadragon({
      element: stage,
      drawer: "canvas",
      tileSources: sourceOf(information),
      tabIndex: -1,
      showNavigationControl: false,
      visibilityRatio: 0.8,
      minZoomImageRatio: 0.8,
      maxZoomPixelRatio: 4,
      animationTime: calm ? 0 : 0.4,
      gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
      gestureSettingsTouch: { dblTapToZoom: true, flickEnabled: false },
    });
    sight.addHandler("open-failed", () => {
      stage.hidden = true;
      image.hidden = false;
    });
    sight.addHandler("open", () => {
      image.hidden = true;
      tools.hidden = false;
      handle(sight, stage);
      showHits(sight);
      stage.dataset.ready = "true";
    });
  };

  const handle = (sight, stage) => {
    const view = sight.viewport;
    const tell = () => {
      const far = view.getHomeZoom();
      const closer = view.getZoom() / far;
      stage.dataset.zoom = closer.toFixed(3);
      stage.dataset.turn = ((view.getRotation() % 360) + 360) % 360;
      sight.canvas.style.touchAction = closer > 1.01 ? "none" : "pan-y";
      stage.classList.toggle("closer", closer > 1.01);
    };
    const zoom = (by) => {
      const wanted = view.getZoom() * by;
      view.zoomTo(Math.min(view.getMaxZoom(), Math.max(view.getHomeZoom(), wanted)), null, calm);
      view.applyConstraints(calm);
      tell();
    };
    const turn = (by) => {
      view.setRotation(view.getRotation() + by, true);
      view.goHome(true);
      tell();
    };
    const pan = (x, y) => {
      const seen = view.getBounds();
      view.panBy(new OpenSeadragon.Point((x * seen.width) / 5, (y * seen.height) / 5), calm);
      view.applyConstraints(calm);
    };
    const wholeScreen = tools.querySelector("[data-whole-screen]");
    const toggleWholeScreen = () =>
      document.fullscreenElement ? document.exitFullscreen() : viewer.requestFullscreen();

    tools.querySelector("[data-zoom=in]").addEventListener("click", () => zoom(STEP));
    tools.querySelector("[data-zoom=out]").addEventListener("click", () => zoom(1 / STEP));
    tools.querySelector("[data-rotate]").addEventListener("click", () => turn(90));
    wholeScreen.hidden = !document.fullscreenEnabled;
    wholeScreen.addEventListener("click", toggleWholeScreen);

    const closerNow = () => Number(stage.dataset.zoom) > 1.01;
    const keys = {
      "+": () => zoom(STEP),
      "=": () => zoom(STEP),
      "-": () => zoom(1 / STEP),
      "0": () => { view.goHome(calm); tell(); stage.dataset.zoom = "1.000"; },
      r: () => turn(90),
      R: () => turn(-90),
      f: toggleWholeScreen,
      ArrowRight: () => (closerNow() ? pan(1, 0) : follow("[data-viewer-next]")),
      ArrowLeft: () => (closerNow() ? pan(-1, 0) : follow("[data-viewer-previous]")),
      ArrowUp: () => closerNow() && pan(0, -1),
      ArrowDown: () => closerNow() && pan(0, 1),
    };
    viewer.addEventListener("keydown", (event) => {
      const act = keys[event.key];
      if (!act || event.altKey || event.ctrlKey || event.metaKey) {
        return;
      }
      if (closerNow() && event.key.startsWith("Arrow")) {
        event.preventDefault();
      }
      act();
    });
    const ours = (event) => { event.preventDefaultAction = true; };
    sight.addHandler("canvas-key", ours);
    sight.addHandler("canvas-key-press", ours);
    // the wheel scrolls the page as everywhere; with Ctrl or on the whole screen it zooms
    sight.addHandler("canvas-scroll", (event) => {
      if (!event.originalEvent.ctrlKey && !document.fullscreenElement) {
        event.preventDefaultAction = true;
        event.preventDefault = false;
      }
    });
    sight.addHandler("zoom", tell);
    tell();
  };

  // ---- finds: boxed on this page, counted on the strip, and the way to the next page that has some
  const placed = (find) =>
    [].concat(find.target).map((target) => {
      const [, page, x, y, width, height] = target.match(/\/canvas\/(\d+)#xywh=(\d+),(\d+),(\d+),(\d+)$/).map(Number);
      return { page, x, y, width, height };
    });
  const finds = sheet.dataset.search
    ? fetch(sheet.dataset.search)
      .then((answer) => (answer.ok ? answer.json() : { items: [] }))
      .then((answer) => answer.items.map(placed))
    : Promise.resolve([]);

  const showHits = async (sight) => {
    for (const box of (await finds).flat().filter((place) => place.page === here)) {
      const mark = document.createElement("div");
      mark.className = "viewer-hit";
      const around = Math.round(box.height / 8);
      sight.addOverlay({
        element: mark,
        location: sight.viewport.imageToViewportRectangle(
          box.x - around, box.y - around, box.width + 2 * around, box.height + 2 * around),
      });
    }
    sheet.dataset.boxed = "true";
  };

  const countHits = async () => {
    const pages = (await finds).map((boxes) => boxes[0].page);
    if (pages.length === 0) {
      return;
    }
    viewer.querySelectorAll(".viewer-strip [data-page]").forEach((link) => {
      const count = pages.filter((page) => page === Number(link.dataset.page)).length;
      if (count > 0) {
        const mark = document.createElement("span");
        mark.className = "viewer-strip-hits";
        mark.textContent = link.closest("[data-found]").dataset.found.replace("#", count);
        link.append(mark);
      }
    });
    const bar = viewer.querySelector("[data-viewer-hits]");
    bar.querySelector("[data-hit-count]").textContent = bar.dataset.count
      .replace("#", pages.filter((page) => page === here).length)
      .replace("#", pages.length);
    const lead = (mark, page) => {
      const link = bar.querySelector(mark);
      link.hidden = page === undefined;
      if (page !== undefined) {
        link.href = addressOf(page);
      }
    };
    lead("[data-hit-previous]", pages.filter((page) => page < here).at(-1));
    lead("[data-hit-next]", pages.find((page) => page > here));
    bar.hidden = false;
  };

  const current = viewer.querySelector(".viewer-strip [aria-current]");
  if (current) {
    current.closest("nav").scrollLeft = current.offsetLeft - 120;
  }
  countHits();
  // without the engine the picture stays as it is, whole and readable
  open().catch((broken) => { sheet.dataset.plain = String(broken); });
})();
