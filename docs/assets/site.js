// The page works without this file. It adds: copying a whole program, "Your values", Run and Edit, and names and focus
// that Material leaves out. Nothing here makes a request before somebody presses Run or Edit, but for walk.js where a
// page has packet paths.
(() => {
  "use strict";

  const own = document.currentScript.src;

  // ---- Copy: the whole program of a tab, without what it printed ---------------------------------------------

  const status = document.createElement("div");
  status.setAttribute("role", "status");
  status.className = "fg-status";
  status.style.cssText = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)";
  document.body.append(status);

  // textContent, not innerText: what styles do to a line must not change what is copied.
  const program = (button) => {
    const scope = button.closest(".fg-values__lines, .tabbed-block, details, .fg-panel");
    const edited = scope.querySelector("textarea.fg-edit:not([hidden])");
    if (edited) return edited.value;
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

  // ---- Run it in the page: the buttons; what they do is loaded when one is pressed -----------------------------

  const runner = document.querySelector('meta[name="fg-run"]'); // there when the site was built with the sandbox
  const runs = window.WebAssembly && window.Worker && window.DecompressionStream;

  // moto's CloudFormation needs all its other services: they would double what a reader loads. For a certificate it
  // needs cryptography, a native library.
  const elsewhere = {
    "load-balancers/https_listener": "maker of certificates",
    "operations/change_set": "CloudFormation",
    "operations/vpc_by_cloudformation": "CloudFormation",
  };
  const runnable = (panel) => {
    if (!runner || !panel.querySelector(".fg-badge--executed, .fg-badge--modelled")) return;
    for (const bar of panel.querySelectorAll(".tabbed-block > .fg-bar")) {
      if (!bar.querySelector("a") || bar.querySelector(".fg-do")) continue;
      if (!runs) {
        bar.append(make("span", { className: "fg-run__status" }, "Run needs WebAssembly, which this browser lacks."));
        continue;
      }
      if (panel.dataset.recipe in elsewhere) {
        bar.append(" ", make("span", { className: "fg-run__status" }, `No Run: the page's sandbox has no ${elsewhere[panel.dataset.recipe]}. In a terminal: make sandbox.`));
        continue;
      }
      for (const [what, label] of [["run", "Run"], ["edit", "Edit"]]) {
        const button = make("button", { type: "button", className: "fg-do" }, label);
        button.dataset.does = what;
        bar.append(button);
      }
    }
  };

  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.(".fg-do");
    if (!button) return;
    try {
      const panel = await import(new URL(runner.content, document.baseURI).href);
      await panel[button.dataset.does](button);
    } catch (error) {
      status.textContent = button.textContent = `Not loaded: ${error.message}`;
    }
  });

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
    for (const panel of document.querySelectorAll(".fg-panel")) {
      box(panel);
      runnable(panel);
    }
    // Stepping through a packet's path is a script of its own: most pages have none.
    if (document.querySelector(".fg-walk")) document.head.append(make("script", { src: new URL("walk.js", own) }));
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
