(() => {
  "use strict";

  const problemWords = async (answer, otherwise) => {
    try {
      const problem = await answer.json();
      return problem.detail || problem.title || otherwise;
    } catch (notJson) {
      return otherwise;
    }
  };
  const fill = (pattern, ...values) => values.reduce((text, value, at) => text.replace("{" + at + "}", value), pattern);

  // ---- choosing and sending -------------------------------------------------------------------------------------
  const form = document.querySelector("[data-intake]");
  if (form) {
    const find = (name) => form.querySelector("[data-" + name + "]");
    const say = (name) => form.getAttribute("data-say-" + name);
    const number = new Intl.NumberFormat(say("language"));
    let files = [];
    form.classList.add("scripted");
    find("send").disabled = true;

    const choose = (chosen, name) => {
      files = chosen.filter((file) => !file.path.split("/").some((part) => part.startsWith(".") || part === "__MACOSX"));
      const size = files.reduce((sum, file) => sum + file.size, 0);
      find("chosen").textContent = files.length
        ? fill(say("chosen"), number.format(files.length), number.format(Math.round(size / 1e5) / 10))
        : say("nothing");
      find("send").disabled = files.length === 0;
      if (name && !find("name").value) {
        find("name").value = name;
      }
    };
    const withoutTop = (path) => path.split("/").slice(1).join("/") || path;
    const whole = (file, path) => ({ path, size: file.size, read: async () => file });

    find("folder").addEventListener("change", (event) => {
      const chosen = [...event.target.files];
      choose(chosen.map((file) => whole(file, withoutTop(file.webkitRelativePath || file.name))),
        chosen.length ? (chosen[0].webkitRelativePath || "").split("/")[0] : "");
    });
    find("zip").addEventListener("change", (event) => {
      if (event.target.files.length) {
        openZip(event.target.files[0]);
      }
    });

    const openZip = async (file) => {
      try {
        find("chosen").textContent = say("reading");
        const entries = await zipEntries(file);
        const tops = new Set(entries.map((entry) => entry.path.split("/")[0]));
        const inOneFolder = tops.size === 1 && entries.every((entry) => entry.path.includes("/"));
        choose(entries.map((entry) => inOneFolder ? { ...entry, path: withoutTop(entry.path) } : entry),
          file.name.replace(/\.zip$/i, ""));
      } catch (unreadable) {
        choose([], "");
        find("chosen").textContent = say("zip");
      }
    };

    const drop = find("drop");
    ["dragenter", "dragover"].forEach((kind) => drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.add("over");
    }));
    ["dragleave", "drop"].forEach((kind) => drop.addEventListener(kind, () => drop.classList.remove("over")));
    drop.addEventListener("drop", async (event) => {
      event.preventDefault();
      const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry())
        .filter(Boolean);
      if (entries.length === 1 && entries[0].isFile && /\.zip$/i.test(entries[0].name)) {
        openZip(await new Promise((good, bad) => entries[0].file(good, bad)));
        return;
      }
      const found = [];
      for (const entry of entries) {
        await walk(entry, "", found);
      }
      const single = entries.length === 1 && entries[0].isDirectory;
      choose(single ? found.map((file) => ({ ...file, path: withoutTop(file.path) })) : found,
        single ? entries[0].name : "");
    });
    const walk = async (entry, above, found) => {
      const path = above + entry.name;
      if (entry.isFile) {
        const file = await new Promise((good, bad) => entry.file(good, bad));
        found.push(whole(file, path));
        return;
      }
      const reader = entry.createReader();
      for (;;) {
        const some = await new Promise((good, bad) => reader.readEntries(good, bad));
        if (some.length === 0) {
          return;
        }
        for (const child of some) {
          await walk(child, path + "/", found);
        }
      }
    };

    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      find("send").disabled = true;
      find("problem").hidden = true;
      find("progress").hidden = false;
      try {
        location.assign("/quan-tri/tiep-nhan/" + await send());
      } catch (failure) {
        find("problem").hidden = false;
        find("problem-words").textContent = failure.message || say("failed");
        find("problem").scrollIntoView({ block: "nearest" });
        find("send").disabled = false;
      }
    });

    const request = async (address, settings) => {
      const answer = await fetch(address, {
        ...settings, headers: { "Accept-Language": say("language"), ...settings.headers }
      });
      if (!answer.ok) {
        throw new Error(await problemWords(answer, say("failed")));
      }
      return answer;
    };
    const savedMapping = async () => {
      const name = find("mapping") ? find("mapping").value : "";
      return name ? (await request("/api/v1/mappings/" + encodeURIComponent(name), {})).json() : null;
    };
    const send = async () => {
      const opened = await request("/api/v1/deliveries", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({
          name: find("name").value, profile: find("profile").value, withoutMetadata: find("bare").checked,
          status: find("status").value, agreement: find("agreement").value, mapping: await savedMapping()
        })
      });
      const delivery = (await opened.json()).id;
      const all = files.reduce((sum, file) => sum + file.size, 0) || 1;
      let sent = 0;
      let count = 0;
      const waiting = [...files];
      const carry = async () => {
        for (let file = waiting.shift(); file; file = waiting.shift()) {
          const path = file.path.split("/").map(encodeURIComponent).join("/");
          await request("/api/v1/deliveries/" + delivery + "/files/" + path, {
            method: "PUT", headers: { "Content-Type": "application/octet-stream" }, body: await file.read()
          });
          sent += file.size;
          count += 1;
          find("bar").value = Math.round(100 * sent / all);
          find("state").textContent = fill(say("sending"), number.format(count), number.format(files.length));
        }
      };
      await Promise.all([carry(), carry(), carry()]);
      // with a mục lục, the next page first shows what was understood of it
      if (find("bare").checked) {
        find("state").textContent = say("submitting");
        await request("/api/v1/deliveries/" + delivery + "/submission", { method: "POST" });
      }
      return delivery;
    };
  }

  // ---- a zip, entry by entry, without reading it into memory ----------------------------------------------------
  const END = 0x06054b50;
  const ENTRY = 0x02014b50;
  async function zipEntries(file) {
    const tail = new DataView(await file.slice(Math.max(0, file.size - 65557)).arrayBuffer());
    let end = tail.byteLength - 22;
    while (end >= 0 && tail.getUint32(end, true) !== END) {
      end -= 1;
    }
    if (end < 0) {
      throw new Error("no end of zip");
    }
    const start = tail.getUint32(end + 16, true);
    const length = tail.getUint32(end + 12, true);
    const list = new DataView(await file.slice(start, start + length).arrayBuffer());
    const entries = [];
    for (let at = 0; at + 46 <= list.byteLength && list.getUint32(at, true) === ENTRY;) {
      const utf8 = (list.getUint16(at + 8, true) & 0x800) !== 0;
      const method = list.getUint16(at + 10, true);
      const packed = list.getUint32(at + 20, true);
      const size = list.getUint32(at + 24, true);
      const nameLength = list.getUint16(at + 28, true);
      const header = list.getUint32(at + 42, true);
      const name = new Uint8Array(list.buffer, at + 46, nameLength);
      const path = new TextDecoder(utf8 ? "utf-8" : "ibm866").decode(name).replaceAll("\\", "/");
      if (!path.endsWith("/")) {
        if ((method !== 0 && method !== 8) || path.split("/").includes("..") || packed === 0xffffffff) {
          throw new Error("entry cannot be read");
        }
        entries.push({ path, size, read: () => zipContent(file, header, packed, method) });
      }
      at += 46 + nameLength + list.getUint16(at + 30, true) + list.getUint16(at + 32, true);
    }
    return entries;
  }
  async function zipContent(file, header, packed, method) {
    const local = new DataView(await file.slice(header, header + 30).arrayBuffer());
    const start = header + 30 + local.getUint16(26, true) + local.getUint16(28, true);
    const bytes = file.slice(start, start + packed);
    return method === 0
      ? bytes
      : new Response(bytes.stream().pipeThrough(new DecompressionStream("deflate-raw"))).blob();
  }

  // ---- watching -------------------------------------------------------------------------------------------------
  const watched = document.querySelector("[data-delivery]");
  if (watched) {
    const number = new Intl.NumberFormat(watched.dataset.language);
    const address = "/api/v1/deliveries/" + watched.dataset.delivery;
    const say = (name) => watched.getAttribute("data-say-" + name);
    const begun = { at: Date.now(), checked: -1 };
    const tellPace = (progress) => {
      const checked = progress.checked || 0;
      if (begun.checked < 0) {
        begun.checked = checked;
      }
      const seconds = (Date.now() - begun.at) / 1000;
      const perSecond = (checked - begun.checked) / seconds;
      const place = watched.querySelector("[data-pace]");
      if (place && seconds > 3 && perSecond > 0) {
        const minutes = Math.ceil((progress.received - checked) / perSecond / 60);
        place.textContent = fill(say("pace"), number.format(Math.max(1, Math.round(perSecond * 60))),
          minutes <= 1 ? say("soon") : fill(say("minutes"), number.format(minutes)));
      }
    };
    const look = async () => {
      const answer = await fetch(address, { headers: { "Accept-Language": watched.dataset.language } });
      if (!answer.ok) {
        setTimeout(look, 5000);
        return;
      }
      const delivery = await answer.json();
      const progress = delivery.progress;
      for (const name of ["received", "checked", "accepted", "rejected", "skipped", "pages"]) {
        const place = watched.querySelector("[data-count=" + name + "]");
        if (place) {
          place.textContent = number.format(progress[name] || 0);
        }
      }
      tellPace(progress);
      const done = (progress.accepted || 0) + (progress.rejected || 0) + (progress.skipped || 0);
      watched.querySelector("[data-bar]").value = progress.received ? 100 * done / progress.received : 0;
      const ended = delivery.state === "done" || delivery.state === "refused";
      if (ended && watched.dataset.ended === "false") {
        location.reload();
      } else if (!ended) {
        setTimeout(look, 1500);
      }
    };
    if (watched.dataset.ended === "false") {
      look();
    }
  }
})();
