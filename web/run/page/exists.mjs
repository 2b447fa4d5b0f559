// "What exists now": the account as a table, and a packet walked through it.

const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
let number = 0;

const table = ({ rows, hidden }) => {
  const heads = ["What", "ID", "Name", "Says", "Region"];
  const head = make("tr", {}, ...heads.map((text) => make("th", { scope: "col" }, text)));
  const body = rows.map((row) => make("tr", {}, ...row.map((text, at) => make("td", {}, at === 1 ? make("code", {}, text) : text))));
  const scroll = make("div", { className: "fg-exists__rows", tabIndex: 0 }, make("table", {}, make("thead", {}, head), make("tbody", {}, ...body)));
  scroll.setAttribute("role", "group");
  scroll.setAttribute("aria-label", "What exists now");
  const others = hidden ? ` Not shown: ${hidden} that came with the account and with each VPC (default VPC, its subnets, default security groups).` : "";
  return [make("p", {}, `${rows.length} resources.${others}`), ...(rows.length ? [scroll] : [])];
};

const result = (walked) => {
  if (walked.problem) return [make("p", {}, walked.problem)];
  // Parsed as XML, not as HTML: nothing in it runs.
  const drawing = new DOMParser().parseFromString(walked.drawing, "image/svg+xml").documentElement;
  const verdict = make("p", {}, make("strong", {}, walked.verdict), ` (${walked.code}): ${walked.reason}`);
  const hops = make("details", {}, make("summary", {}, "Hops and rules, as text"), make("pre", { tabIndex: 0 }, walked.hops));
  return [verdict, make("div", { className: "fg-ladder" }, document.importNode(drawing, true)), hops];
};

/** Fill `place` with the account and a form; `walk(from, to, protocol)` resolves to what exists.py's packet() says. */
export const exists = (place, account, walk) => {
  const ends = make("datalist", { id: `fg-ends-${++number}` }, ...account.ends.map(([value, label]) => make("option", { value, label })));
  const field = (label, value) => {
    const input = make("input", { type: "text", value, spellcheck: false, autocapitalize: "off", autocomplete: "off", required: true });
    input.setAttribute("list", ends.id);
    return [make("label", {}, label, input), input];
  };
  const own = account.ends.filter(([value]) => value !== "internet");
  const [fromLabel, from] = field("From", own[0]?.[0] ?? "internet");
  const [toLabel, to] = field("To, with :port", own[1] ? `${own[1][0]}:443` : "198.51.100.7:443");
  const protocol = make("select", {}, ...["tcp", "udp", "icmp"].map((each) => make("option", {}, each)));
  const said = make("div", {});
  said.setAttribute("aria-live", "polite");
  const form = make(
    "form",
    { className: "fg-exists__walk" },
    fromLabel,
    toLabel,
    make("label", {}, "Protocol", protocol),
    make("button", { type: "submit" }, "Walk the packet"),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      said.replaceChildren(...result(await walk(from.value, to.value, protocol.value)));
    } catch (error) {
      said.replaceChildren(make("p", {}, error.message));
    }
  });
  const hint = make("p", {}, "An end is an interface or instance ID, a Name tag, an address, or internet. The walk is computed from AWS's documented rules.");
  place.replaceChildren(...table(account), hint, form, ends, said);
};
