// Compile Python sources to the bytecode of the page's own Python: node compile.mjs PYODIDE JOBS.json
// JOBS.json: [[source, target, name in tracebacks, drop docstrings]]
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [pyodideFolder, jobsFile] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${pyodideFolder}/pyodide.mjs`));
// Lines without columns: a fifth of the bytecode is where in its line each operation came from.
const python = await loadPyodide({ indexURL: `${pyodideFolder}/`, env: { HOME: "/home", PYTHONNODEBUGRANGES: "1" } });
python.runPython(`
import ast, importlib.util, marshal

def bare(tree):
    # A docstring that something reads (argparse's, __doc__ % ...) is read as None: only for packages of others.
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)) and ast.get_docstring(node, clean=False):
            node.body[0:1] = [] if len(node.body) > 1 else [ast.copy_location(ast.Pass(), node.body[0])]
    return tree

def compiled(data, name, drop):
    tree = ast.parse(bytes(data), name)
    code = compile(bare(tree) if drop else tree, name, "exec", dont_inherit=True)
    # Flags 1: checked against nothing, because there is no source beside it.
    return importlib.util.MAGIC_NUMBER + (1).to_bytes(4, "little") + bytes(8) + marshal.dumps(code)
`);
const compiled = python.globals.get("compiled");
for (const [source, target, name, drop] of JSON.parse(readFileSync(jobsFile, "utf8"))) {
  const made = compiled(new Uint8Array(readFileSync(source)), name, drop);
  const view = made.getBuffer("u8");
  writeFileSync(target, view.data);
  view.release();
  made.destroy();
}
