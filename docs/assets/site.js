// The page works without this file. It adds: copying a whole program, "Your values", stepping through a packet's path,
// and names and focus that Material leaves out. Nothing here makes a request.
(() => {
  "use strict";

  // ---- Copy: the whole program of a tab, without what it printed ---------------------------------------------

  const status = document.createElement("div");
  status.setAttribute("role", "status");
  status.className = "fg-status";
  status.style.cssText = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)";
  document.body.append(status);

  // textContent, not innerText: what styles do to a line must not change what is copied.
  const program = (button) => {
    const scope = button.closest(".fg-values__lines, .tabbed-block, details, .fg-panel");
    return [...scope.querySelectorAll(".fg-command pre > code")].map((code) => code.textContent).join("");
  };

  const write = async (text) => {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
    // Plain http on a company host has no clipboard API.
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    if (!done) throw new Error("copy refused");
  };

  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.(".fg-copy");
    if (!button) return;
    const label = (button.dataset.label ??= button.textContent);
    let said = "Copied";
    try {
      await write(program(button));
    } catch {
      said = "Not copied: select the text instead";
    }
    button.textContent = status.textContent = said;
    setTimeout(() => {
      button.textContent = label;
      status.textContent = "";
    }, 2000);
  });

  // ---- Your values: typed once, kept in this browser, never sent ----------------------------------------------

  const KEY = "fg-values";
  const ALWAYS = ["AWS_PROFILE", "AWS_DEFAULT_REGION"];
  // Control and direction characters could end a bracketed paste or show one command and paste another.
  const clean = (text) => String(text).replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g, "");
  const quote = (text) => `'${clean(text).replaceAll("'", "'\\''")}'`;
  let values = {};
  const load = () => {
    try {
      values = Object.fromEntries(Object.entries(JSON.parse(localStorage.getItem(KEY)) ?? {}).map(([k, v]) => [k, clean(v)]));
    } catch {
      values = {};
    }
  };
  const save = () => {
    try {
      localStorage.setItem(KEY, JSON.stringify(values));
    } catch {
      // Storage is off: the values live as long as the page.
    }
  };
  const boxes = [];
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  const refresh = () => {
    for (const { names, fields, lines, code } of boxes) {
      for (const [name, input] of fields) if (input !== document.activeElement) input.value = values[name] ?? "";
      const set = names.filter((name) => values[name]);
      code.textContent = set.map((name) => `export ${name}=${quote(values[name])}\n`).join("");
      lines.hidden = set.length === 0;
    }
  };

  const box = (panel) => {
    const own = (panel.querySelector(":scope > .fg-inputs")?.dataset.inputs ?? "").split(" ");
    const names = [...new Set([...own, ...ALWAYS])].filter((name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name));
    const before = panel.querySelector(":scope > .tabbed-set");
    if (!before) return;
    const fields = new Map(
      names.map((name) => [name, make("input", { type: "text", name, autocomplete: "off", spellcheck: false, autocapitalize: "off" })]),
    );
    for (const [name, input] of fields) {
      input.addEventListener("input", () => {
        values[name] = clean(input.value);
        if (!values[name]) delete values[name];
        save();
        refresh();
      });
    }
    const forget = make("button", { type: "button" }, "Forget them");
    forget.addEventListener("click", () => {
      values = {};
      save();
      refresh();
    });
    const code = make("code");
    const lines = make(
      "div",
      { className: "fg-values__lines", hidden: true },
      make("p", { className: "fg-bar" }, make("span", {}, "Your values, to run first"), make("button", { type: "button", className: "fg-copy" }, "Copy values")),
      make("div", { className: "highlight fg-command" }, make("pre", {}, code)),
    );
    const fold = make(
      "details",
      {},
      make("summary", {}, "Your values"),
      make("div", { className: "fg-values__fields" }, ...[...fields].map(([name, input]) => make("label", {}, name, input))),
      make("p", { className: "fg-values__note" }, "Kept in this browser, for every page; sent nowhere. ", forget),
    );
    before.before(make("div", { className: "fg-values" }, fold, lines));
    boxes.push({ names, fields, lines, code });
  };

  // ---- A packet's path, hop by hop ----------------------------------------------------------------------------

  // What a hop's row of the table says, as a sentence: the lines of a cell stand apart by <br>.
  const parts = (cell) => [...cell.childNodes].map((node) => (node.nodeName === "BR" ? "\n" : node.textContent)).join("").split("\n");
  const sentence = ([, at, packet, checks, route]) => {
    const [name, kind] = parts(at);
    const told = [parts(packet).join(" "), parts(checks).join(", "), route.textContent].filter((text) => text.trim());
    return `${name}${kind ? ` (${kind})` : ""}: ${told.join("; ")}.`;
  };

  const stepper = (walk) => {
    const ladder = walk.querySelector(".fg-ladder");
    const steps = [...walk.querySelectorAll("details table")].flatMap((table) => {
      const lane = table.querySelector("th").textContent.toLowerCase();
      return [...table.querySelectorAll("tbody > tr")].map((row, index, { length }) => {
        const own = lane === "reply" ? `[data-lane=reply][data-step="${index + 1}"], [data-reply-step="${index + 1}"]` : `:not([data-lane=reply])[data-step="${index + 1}"]`;
        const box = [...ladder.querySelectorAll(".pw-hop")].find((each) => each.matches(own));
        return { row, box, says: `${lane === "reply" ? "Reply" : "Request"}, ${index + 1} of ${length}: ${sentence([...row.cells])}` };
      });
    });
    if (!steps.length) return;
    steps.at(-1).says += ` ${walk.querySelector("details > p").textContent}`;
    let now = -1;
    const says = make("p", { className: "fg-steps__says" });
    says.setAttribute("role", "status");
    const button = (text, by) => {
      const made = make("button", { type: "button" }, text);
      made.addEventListener("click", () => go(now + by));
      return made;
    };
    const previous = button("Previous", -1);
    const next = button("Next", 1);
    const go = (to) => {
      if (to < -1 || to >= steps.length) return false;
      for (const { row, box } of steps) for (const each of [row, box]) each?.removeAttribute("aria-current");
      now = to;
      const step = steps[now];
      for (const each of [step?.row, step?.box]) each?.setAttribute("aria-current", "step");
      says.textContent = step?.says ?? "";
      // Not "disabled": that would throw the focus away at either end.
      previous.setAttribute("aria-disabled", now < 0);
      next.setAttribute("aria-disabled", now === steps.length - 1);
      const { top, bottom } = step?.box?.getBoundingClientRect() ?? ladder.getBoundingClientRect();
      const room = innerHeight - bar.offsetHeight - 20;
      const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
      if (step && (top < 100 || bottom > room)) scrollBy({ top: top < 100 ? top - 100 : bottom - room, behavior: still ? "instant" : "smooth" });
      return true;
    };
    const bar = make("div", { className: "fg-steps" }, previous, next, says);
    const title = ladder.querySelector("title").textContent;
    ladder.append(bar);
    ladder.tabIndex = 0;
    ladder.setAttribute("role", "group");
    ladder.setAttribute("aria-label", `${title}. Arrow keys step through it.`);
    ladder.addEventListener("keydown", (event) => {
      const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (by && !event.altKey && !event.ctrlKey && !event.metaKey && go(now + by)) event.preventDefault();
    });
    go(-1);
  };

  // ---- Names and focus that Material leaves out ---------------------------------------------------------------

  const name = (selector, text) => {
    for (const element of document.querySelectorAll(selector)) if (!element.hasAttribute("aria-label")) element.setAttribute("aria-label", text);
  };

  const focusable = () => {
    for (const element of document.querySelectorAll(".md-typeset__scrollwrap, .md-typeset pre > code")) {
      const scrolls = element.scrollWidth > element.clientWidth;
      if (!scrolls || element.tabIndex >= 0 && element.hasAttribute("role")) continue;
      element.tabIndex = 0;
      // A group, not a region: a page has dozens, and none is a landmark.
      element.setAttribute("role", "group");
      const output = element.closest(".fg-output");
      element.setAttribute("aria-label", element.matches("code") ? (output ? "Output" : "Code") : "Table");
    }
  };

  const start = () => {
    load();
    for (const panel of document.querySelectorAll(".fg-panel")) box(panel);
    for (const walk of document.querySelectorAll(".fg-walk")) stepper(walk);
    for (const button of document.querySelectorAll(".fg-copy")) button.hidden = false;
    refresh();
    name(".md-search[role=dialog]", "Search");
    name("nav.md-tags", "Tags");
    name("nav.md-path", "Path");
    const found = document.querySelector(".md-search-result__list");
    const tags = () => {
      for (const element of found.querySelectorAll("nav.md-tags")) element.setAttribute("role", "none");
    };
    if (found) new MutationObserver(tags).observe(found, { childList: true, subtree: true });
    focusable();
    new ResizeObserver(focusable).observe(document.body);
    document.addEventListener("toggle", focusable, true);
    document.addEventListener("change", focusable, true);
  };

  window.addEventListener("storage", (event) => {
    if (event.key !== KEY) return;
    load();
    refresh();
  });
  // Material puts the scroll areas around tables when it starts, after this file is read.
  if (document.readyState === "complete") start();
  else window.addEventListener("load", start);
})();
