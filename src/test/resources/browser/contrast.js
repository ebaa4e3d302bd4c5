// Texts whose contrast with their ground is below 4.5 (3 for large ones), with the ratio. Grounds may be transparent.
() => {
  const parts = text => {
    const found = text.match(/^(rgba?|color)\((?:srgb )?([^)]+)\)$/);
    if (!found) return null;
    const [r, g, b, a = 1] = found[2].split(/[ ,/]+/).map(Number);
    const scale = found[1] === 'color' ? 255 : 1;
    return [r * scale, g * scale, b * scale, a];
  };
  const over = (top, under) => [0, 1, 2].map(i => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
  const ground = element => {
    if (!element) return [255, 255, 255, 1];
    const colour = parts(getComputedStyle(element).backgroundColor);
    return colour && colour[3] === 1 ? colour : over(colour || [0, 0, 0, 0], ground(element.parentElement));
  };
  const light = colour => [0.2126, 0.7152, 0.0722].reduce((sum, share, i) => {
    const part = colour[i] / 255;
    return sum + share * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0.05);
  const weak = [];
  for (const element of document.querySelectorAll('body *')) {
    const said = [...element.childNodes].filter(node => node.nodeType === 3).map(node => node.data).join('').trim();
    if (!said || !element.checkVisibility() || element.closest('[disabled], .visually-hidden, option, script, noscript')) continue;
    const style = getComputedStyle(element);
    const under = ground(element);
    const ratio = light(over(parts(style.color) || [0, 0, 0, 1], under)) / light(under);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 600);
    if (Math.max(ratio, 1 / ratio) < (large ? 3 : 4.5)) weak.push(said + ' ' + Math.max(ratio, 1 / ratio).toFixed(2));
  }
  return weak;
}
