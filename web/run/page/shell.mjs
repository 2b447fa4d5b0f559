// The shell: just-bash reads and runs the program; `aws`, `sleep` and `date` are the sandbox's, as in CI.
import { Bash, defineCommand } from "./just-bash.mjs";
import { disk } from "./disk.mjs";

const STREAM = "/dev/page/"; // what is written there goes to the reader, not to the disk

// What does not end is for the reader to stop: the worker goes, whatever it is doing.
const LIMITS = { maxExecutionTimeMs: 1e9, maxLoopIterations: 1e9, maxCommandCount: 1e9, maxWorkUnits: 1e12 };

const utf8 = (latin1) => new TextDecoder().decode(Uint8Array.from(latin1, (each) => each.charCodeAt(0)));

const word = (text) => ({ type: "Word", parts: [{ type: "Literal", value: text }] });
const statement = (command) => ({ type: "Statement", pipelines: [{ type: "Pipeline", commands: [command], negated: false }], operators: [], background: false });
const into = (fd) => ({ type: "Redirection", fd, operator: ">>", target: word(`${STREAM}${fd}`) });

// just-bash hands over what a program printed when the whole has ended. So each statement gets a redirection of its
// own, to a file that is the reader's terminal; bodies of loops and conditions statement by statement.
const streamed = (statements) =>
  statements.map((each) => {
    if (each.background || each.deferredError) return each;
    const [pipeline] = each.pipelines;
    const [command] = pipeline.commands;
    const alone = each.pipelines.length === 1 && pipeline.commands.length === 1 && !pipeline.negated && !command.redirections?.length;
    if (alone && ["For", "CStyleFor", "While", "Until", "Group"].includes(command.type)) {
      return { ...each, pipelines: [{ ...pipeline, commands: [{ ...command, body: streamed(command.body) }] }] };
    }
    if (alone && command.type === "FunctionDef") return each;
    return { ...statement({ type: "Group", body: [each], redirections: [into(1), into(2)] }), sourceText: each.sourceText };
  });

const strictly = () => {
  let first = true; // `sh -c` and `xargs` come through here too, as shells of their own
  return {
    name: "strictly",
    transform: ({ ast }) => {
      if (!first) return { ast };
      first = false;
      const options = { type: "SimpleCommand", assignments: [], name: word("set"), args: [word("-euo"), word("pipefail")], redirections: [] };
      return { ast: { ...ast, statements: [statement(options), ...streamed(ast.statements)] } };
    },
  };
};

// LC_ALL=C, as in CI: by code unit. This worker has nobody else who compares by language.
String.prototype.localeCompare = function (other) {
  const text = String(this);
  return text < other ? -1 : text > other ? 1 : 0;
};

/** Return a function that runs a bash program: (recipe, teardown, text, out(stream, text)) → exit status. */
export const shell = (python, session) => {
  let out = () => {};
  const decoder = new TextDecoder();
  const files = disk(python.FS, (path, bytes) => {
    if (path === "/dev/null") return true;
    if (!path.startsWith(STREAM)) return false;
    if (bytes.length) out(Number(path.slice(STREAM.length)), decoder.decode(bytes));
    return true;
  });
  const commands = ["aws", "sleep", "date"].map((name) =>
    defineCommand(name, async (args, context) =>
      JSON.parse(
        session.command(
          name,
          JSON.stringify({ arguments: args, environment: context.exportedEnv ?? {}, directory: context.cwd, stdin: utf8(context.stdin) }),
        ),
      ),
    ),
  );
  return async (recipe, teardown, text, emit) => {
    out = emit;
    const { environment, directory } = JSON.parse(session.open_shell(recipe));
    let status = 1;
    let exported = {};
    try {
      const bash = new Bash({ fs: files, env: environment, cwd: directory, customCommands: commands, executionLimits: LIMITS });
      bash.registerTransformPlugin(strictly());
      const done = await bash.exec(text, { rawScript: true });
      if (done.stdout) out(1, done.stdout);
      if (done.stderr) out(2, done.stderr);
      status = done.exitCode;
      const named = [...text.matchAll(/\bexport\s+([^;&|\n]*)/g)].flatMap(([, words]) => words.match(/\b[A-Za-z_]\w*\b/g) ?? []);
      for (const name of named) if (name in done.env) exported[name] = done.env[name];
    } finally {
      session.shell_ended(recipe, teardown, JSON.stringify(exported), status);
    }
    return status;
  };
};
