(() => {
  "use strict";
  const PAUSE = 180;
  const LEAST = 2;

  document.querySelectorAll("input[data-suggest]").forEach((input, number) => {
    const frame = document.createElement("div");
    frame.className = "suggest";
    input.before(frame);
    frame.append(input);

    const list = document.createElement("ul");
    list.className = "suggest-list";
    list.id = "suggestions-" + number;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.dataset.suggestions);
    list.hidden = true;
    const said = document.createElement("p");
    said.className = "visually-hidden";
    said.setAttribute("role", "status");
    frame.append(list, said);

    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");

    let waiting = 0;
    let asked = null;
    let offered = [];
    let chosen = -1;

    const close = () => {
      clearTimeout(waiting);
      asked?.abort();
      list.hidden = true;
      chosen = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };

    const choose = (place) => {
      chosen = place;
      [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === chosen)));
      if (chosen < 0) {
        input.removeAttribute("aria-activedescendant");
      } else {
        input.setAttribute("aria-activedescendant", list.children[chosen].id);
        list.children[chosen].scrollIntoView({ block: "nearest" });
      }
    };

    const search = (place) => {
      input.value = offered[place].query;
      close();
      input.form.requestSubmit();
    };

    const show = (items) => {
      offered = items;
      chosen = -1;
      input.removeAttribute("aria-activedescendant");
      list.replaceChildren(...items.map((one, at) => {
        const item = document.createElement("li");
        item.id = list.id + "-" + at;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        const text = document.createElement("span");
        text.textContent = one.text;
        const kind = document.createElement("span");
        kind.className = "suggest-kind";
        kind.textContent = input.dataset[one.kind];
        item.append(text, kind);
        item.addEventListener("mousedown", (event) => event.preventDefault());
        item.addEventListener("click", () => search(at));
        return item;
      }));
      list.hidden = items.length === 0;
      input.setAttribute("aria-expanded", String(items.length > 0));
      said.textContent = items.length === 0 ? input.dataset.none : input.dataset.some.replace("{0}", items.length);
    };

    const ask = async () => {
      const typed = input.value.trim();
      if (typed.length < LEAST) {
        close();
        return;
      }
      asked?.abort();
      asked = new AbortController();
      try {
        const answer = await fetch(input.dataset.suggest + "?q=" + encodeURIComponent(typed), {
          signal: asked.signal,
          headers: { "Accept": "application/json" },
        });
        const items = answer.ok ? (await answer.json()).items : [];
        if (document.activeElement === input && input.value.trim() === typed) {
          show(items);
        }
      } catch (ended) {
        if (ended.name !== "AbortError") {
          close();
        }
      }
    };

    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, PAUSE);
    });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.isComposing || list.hidden) {
        return;
      }
      const last = offered.length - 1;
      switch (event.key) {
        case "ArrowDown": event.preventDefault(); choose(chosen >= last ? -1 : chosen + 1); break;
        case "ArrowUp": event.preventDefault(); choose(chosen < 0 ? last : chosen - 1); break;
        case "Escape": event.preventDefault(); close(); break;
        case "Enter":
          if (chosen >= 0) {
            event.preventDefault();
            search(chosen);
          }
          break;
        default:
      }
    });
  });
})();
