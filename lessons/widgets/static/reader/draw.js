// Pictures on the small buttons beside a paragraph, in a box of 16 by 16.
import { icon } from "../elements.js";

export const PEN = "M3 13l.8-3L11 2.8l2.2 2.2L6 12.2zM9.5 4.3l2.2 2.2";
export const SPEAKER = "M2.5 6.2v3.6h2.3L8.5 13V3L4.8 6.2zM10.7 5.8q2 2.2 0 4.4M12.6 4q3.4 4 0 8";

export function drawing(path) {
  const svg = icon("open");
  svg.firstChild.setAttribute("d", path);
  return svg;
}
