// Stepping through a packet's path, hop by hop: buttons, arrow keys, and a sentence for each hop. The drawing and the
// table are there without it. site.js asks for this file where a page has a path.
(() => {
  "use strict";

  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

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

  for (const walk of document.querySelectorAll(".fg-walk")) stepper(walk);
})();
