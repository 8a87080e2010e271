// The picture as a file, in light colours for paper: SVG as it is, PNG drawn from it twice as large.
import { save } from "../download.js";
import { el } from "../elements.js";

export function fileButtons(chart) {
  const label = el("span", {}, chart.say("save_picture"));
  const endings = { svg: saveSvg, png: savePng };
  const buttons = Object.entries(endings).map(([ending, make]) =>
    el("button", {
      type: "button", class: "le-button", "aria-label": `${chart.plain("save_picture")}: ${ending.toUpperCase()}`,
      onclick: () => make(chart.model.get("picture")),
    }, ending.toUpperCase()));
  return [label, ...buttons];
}

function saveSvg(picture) {
  save(new Blob([picture.light], { type: "image/svg+xml" }), fileName(picture, "svg"));
}

function savePng(picture) {
  const image = new Image();
  const link = URL.createObjectURL(new Blob([picture.light], { type: "image/svg+xml" }));
  image.onload = () => {
    const canvas = el("canvas", { width: 2 * picture.width, height: 2 * picture.height });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(link);
    canvas.toBlob((blob) => save(blob, fileName(picture, "png")), "image/png");
  };
  image.src = link;
}

// The title without what file systems do not like.
function fileName({ title }, ending) {
  return `${title.replace(/[^\p{L}\p{N}]+/gu, "_").replace(/^_|_$/g, "")}.${ending}`;
}
