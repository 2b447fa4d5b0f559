// Run, Stop, Reset and Edit on the page's panels. Loaded at the first press of Run or Edit: until then the page has
// nothing of the sandbox but those two buttons (docs/assets/site.js).
import { exists } from "./exists.mjs";
import { FILES, MODULES, SIZES } from "./files.mjs";

const MB = (Object.values(SIZES).reduce((sum, size) => sum + size, 0) / 1e6).toFixed(1);
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

document.head.append(make("link", { rel: "stylesheet", href: new URL("./run.css", import.meta.url).href }));

// ---- The worker, shared by all panels of the page -----------------------------------------------------------------

let worker = null;
let busy = null; // the panel whose program is running
let number = 0;
const waiting = new Map();
const listeners = new Set();

// What ran since the last reset, for the next page of this browser tab: the sandbox answers alike each time, so running
// the same again brings the account back. Never anything that nobody ran here, and only after a press of Run.
const LOG = "fg-run-log";
const log = {
  read() {
    try {
      return JSON.parse(sessionStorage.getItem(LOG)) ?? [];
    } catch {
      return [];
    }
  },
  write(entries) {
    try {
      entries.length ? sessionStorage.setItem(LOG, JSON.stringify(entries)) : sessionStorage.removeItem(LOG);
    } catch {
      // Storage is off or full: the account lasts as long as the page.
    }
  },
};

const forget = (reason) => {
  for (const { failed } of waiting.values()) failed(new Error(reason));
  waiting.clear();
};

const boot = () => {
  if (worker) return;
  worker = new Worker(new URL("./worker.mjs", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }) => {
    for (const listen of listeners) listen(data);
    if (!waiting.has(data.id) || (data.kind !== "done" && data.kind !== "failed")) return;
    const { done, failed } = waiting.get(data.id);
    waiting.delete(data.id);
    data.kind === "done" ? done(data) : failed(new Error(data.text));
  };
  worker.onerror = (event) => {
    event.preventDefault();
    stop("The sandbox could not be loaded. Reload the page to try again.");
  };
};

// Keep what the page and its sandbox are made of for a visit without network. Where the browser has no such store
// (plain http on another machine), the next visit downloads again.
let kept = false;
const keep = async () => {
  if (kept || !navigator.serviceWorker) return;
  kept = true;
  try {
    await navigator.serviceWorker.register(new URL("../../../sw.js", import.meta.url));
    const { active } = await navigator.serviceWorker.ready;
    const here = new URL("./", import.meta.url).href;
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
    const own = [document.URL.split("#")[0], ...loaded].filter((url) => url.startsWith(`${location.origin}/`));
    const archives = Object.values(FILES).map((name) => new URL(`../${name}`, here).href);
    active.postMessage({ keep: [...new Set([...own, ...MODULES.map((name) => here + name), ...archives])], current: [here, ...archives] });
  } catch {
    // Private windows and strict settings refuse: everything else works.
  }
};

const ask = (request) =>
  new Promise((done, failed) => {
    boot();
    const id = ++number;
    waiting.set(id, { done, failed });
    worker.postMessage({ ...request, id });
  });

// The only way to stop a program that does not end: its worker goes, and with it the account.
const stop = (reason) => {
  worker?.terminate();
  worker = null;
  log.write([]);
  forget(reason);
};

// ---- One tab of a panel: a program, or its teardown ---------------------------------------------------------------

const tabs = new WeakMap();

class Tab {
  constructor(bar) {
    this.bar = bar;
    this.block = bar.closest(".tabbed-block");
    this.recipe = bar.closest(".fg-panel").dataset.recipe;
    this.teardown = Boolean(bar.closest("details"));
    this.language = bar.querySelector("a").textContent.endsWith(".py") ? "sdk" : "cli";
    this.status = make("span", { className: "fg-run__status" });
    this.status.setAttribute("role", "status");
    this.bar2 = make("progress", { hidden: true });
    this.bar2.setAttribute("aria-label", "Loading the sandbox");
    this.stop = make("button", { type: "button", hidden: true }, "Stop");
    this.stop.addEventListener("click", () => stop("Stopped. The next run starts in a new account."));
    this.reset = make("button", { type: "button", title: "A new, empty account" }, "Reset");
    this.reset.addEventListener("click", () => this.press(() => this.clear()));
    this.look = make("button", { type: "button", hidden: true }, "What exists now");
    this.look.addEventListener("click", () => this.press(() => this.show()));
    this.account = make("div", { className: "fg-exists", hidden: true });
    this.output = make("pre", { className: "fg-run__output", tabIndex: 0, hidden: true });
    this.output.setAttribute("role", "log");
    this.output.setAttribute("aria-label", "Output of your run");
    this.section = make(
      "div",
      { className: "fg-run" },
      make("p", { className: "fg-bar" }, this.status, this.bar2, this.stop, this.look, this.reset),
      this.output,
      this.account,
    );
    this.block.append(this.section);
    this.area = null;
  }

  // What the page shows, joined, is the file without its outputs; an edited text takes its place.
  get tested() {
    return [...this.block.querySelectorAll(".fg-command pre > code")].map((code) => code.textContent).join("");
  }

  get recorded() {
    return [...this.block.querySelectorAll(".fg-output pre > code")].map((code) => code.textContent).join("");
  }

  get text() {
    return this.area && !this.area.hidden ? this.area.value : this.tested;
  }

  edit(button) {
    if (!this.area) {
      this.area = make("textarea", { className: "fg-edit", spellcheck: false, autocapitalize: "off", autocomplete: "off", hidden: true });
      this.area.setAttribute("aria-label", "The program, to edit");
      this.area.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.press(() => this.run());
      });
      this.bar.after(this.area);
    }
    const editing = this.area.hidden;
    if (editing) {
      this.area.value = this.tested;
      this.area.rows = Math.min(40, this.area.value.split("\n").length + 1);
    }
    this.area.hidden = !editing;
    for (const block of this.block.querySelectorAll(":scope > .highlight")) block.hidden = editing;
    button.textContent = editing ? "Tested text" : "Edit";
    if (editing) this.area.focus();
  }

  async press(what) {
    this.replaying = false;
    if (busy) {
      this.say("Another program is running: stop it first.");
      return;
    }
    busy = this;
    const listen = (message) => this.hear(message);
    listeners.add(listen);
    this.stop.hidden = false;
    this.section.setAttribute("aria-busy", "true");
    this.block.querySelectorAll(".fg-do").forEach((button) => (button.disabled = true));
    try {
      await what();
    } catch (error) {
      this.say(error.message);
    } finally {
      busy = null;
      listeners.delete(listen);
      this.bar2.hidden = this.stop.hidden = true;
      this.section.removeAttribute("aria-busy");
      this.block.querySelectorAll(".fg-do").forEach((button) => (button.disabled = false));
    }
  }

  hear(message) {
    if (message.kind === "progress") {
      this.bar2.hidden = message.loaded >= message.total;
      this.bar2.max = message.total;
      this.bar2.value = message.loaded;
    } else if (message.kind === "stage") {
      this.bar2.hidden = true;
      this.say(`${message.text} …`);
    } else if (message.kind === "needed") {
      this.needed.push(message.recipe);
    } else if (message.kind === "output" && !this.replaying) {
      this.print(message.text, message.stream === 2);
    }
  }

  print(text, error) {
    this.output.hidden = false;
    this.printed += error ? "" : text;
    this.output.append(error ? make("span", { className: "fg-run__error" }, text) : text);
  }

  async show() {
    this.say("Looking at the account …");
    const { account } = await ask({ kind: "exists" });
    exists(this.account, account, (from, to, protocol) => ask({ kind: "walk", from, to, protocol }).then((done) => done.walk));
    this.account.hidden = false;
    this.say("The account as it is now.");
  }

  say(text) {
    this.status.textContent = text;
  }

  async clear() {
    this.say("Resetting …");
    log.write([]);
    if (worker) await ask({ kind: "reset" });
    this.output.replaceChildren();
    this.output.hidden = this.account.hidden = this.look.hidden = true;
    this.say("A new account, as each recording had.");
  }

  async run() {
    const text = this.text;
    this.output.replaceChildren();
    this.output.hidden = this.account.hidden = true;
    this.printed = "";
    this.needed = [];
    if (!worker) this.say(`Loading the sandbox, ${MB} MB, kept for the next time …`);
    const before = log.read();
    let again = "";
    if (!worker && before.length) {
      this.replaying = true;
      for (const each of before) await ask({ kind: "run", ...each });
      this.replaying = false;
      again = `Brought back the account of the pages before (${before.map(({ recipe }) => recipe).join(", ")}); Reset empties it. `;
      this.needed = [];
    }
    const request = { recipe: this.recipe, language: this.language, teardown: this.teardown, text: text.endsWith("\n") ? text : `${text}\n` };
    const done = await ask({ kind: "run", ...request });
    log.write([...log.read(), request]);
    this.look.hidden = false;
    keep();
    const first = again + (this.needed.length ? `Ran ${this.needed.join(", ")} first. ` : "");
    if (done.failed) return this.say(`${done.failed}, which this one needs, ended with status ${done.status}.`);
    const strip = (all) => all.replace(/[ \t]+$/gm, "");
    const same = !this.teardown && text === this.tested && strip(this.printed) === strip(this.recorded);
    const words = done.status ? `Ended with status ${done.status}` : `Done in ${done.seconds.toFixed(2)} s`;
    const alone = /ThreadPool|threading|xargs\b.*-P/.test(text) ? " Here one after the other: a page has no threads." : "";
    this.section.dataset.same = same;
    this.say(`${first}${words}${same ? ": the recorded output." : "."}${alone}`);
    if (!this.printed && !done.status) this.print("(no output)\n", true);
  }
}

export const tabOf = (button) => {
  const bar = button.closest(".fg-bar");
  if (!tabs.has(bar)) tabs.set(bar, new Tab(bar));
  return tabs.get(bar);
};

export const run = (button) => {
  const tab = tabOf(button);
  return tab.press(() => tab.run());
};

export const edit = (button) => tabOf(button).edit(button);
