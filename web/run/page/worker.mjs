// The worker: Python, the sandbox and the shell. One request at a time; what a program prints is sent as it comes.
import { start } from "./start.mjs";

const say = (message) => postMessage(message);
let python, session, shell;

const ready = (async () => {
  python = await start((loaded, total) => say({ kind: "progress", loaded, total }));
  say({ kind: "stage", text: "Starting the sandbox" });
  python.runPython("import sys; sys.path.insert(0, '/guide')");
  session = python.pyimport("session");
})();
ready.catch(() => {});

const runOne = async (name, language, teardown, text, out) => {
  if (language === "sdk") {
    const done = JSON.parse(session.python(name, teardown, text, (piece) => out(1, piece)));
    if (done.stderr) out(2, done.stderr);
    return done.status;
  }
  if (!shell) {
    session.warm();
    shell = (await import("./shell.mjs")).shell(python, session);
  }
  return shell(name, teardown, text, out);
};

const requests = {
  async run({ recipe, language, teardown, text, id }) {
    const out = (stream, piece) => say({ kind: "output", id, stream, text: piece });
    const quiet = [];
    for (const [name, spoken, program] of teardown ? [] : JSON.parse(session.missing(recipe, language))) {
      say({ kind: "stage", id, text: `First ${name}, which this one needs` });
      say({ kind: "needed", id, recipe: name });
      quiet.length = 0;
      const status = await runOne(name, spoken, false, program, (stream, piece) => quiet.push(piece));
      if (status) {
        out(2, quiet.join(""));
        return { status, failed: name };
      }
    }
    say({ kind: "stage", id, text: "Running" });
    const began = performance.now();
    const status = await runOne(recipe, language, teardown, text, out);
    return { status, seconds: (performance.now() - began) / 1000 };
  },
  async reset() {
    session.reset();
    return {};
  },
  async exists() {
    return { account: JSON.parse(python.pyimport("exists").inventory()) };
  },
  async walk({ from, to, protocol }) {
    return { walk: JSON.parse(python.pyimport("exists").packet(from, to, protocol)) };
  },
};

let last = Promise.resolve();
onmessage = ({ data }) => {
  last = last.then(async () => {
    try {
      await ready;
      say({ kind: "done", id: data.id, ...(await requests[data.kind](data)) });
    } catch (error) {
      say({ kind: "failed", id: data.id, text: String(error?.message ?? error) });
    }
  });
};
