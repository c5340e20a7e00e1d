/**
 * Script of the page. The wheel and the keys + - 0 enlarge the picture that was clicked last; elsewhere the wheel
 * scrolls the page. A legend entry hides its role. A row of the list and its mark light up together.
 */
export const PAGE_SCRIPT = `
for (const svg of document.querySelectorAll('svg.stage')) {
  const view = svg.viewBox.baseVal, whole = [view.x, view.y, view.width, view.height];
  const perPixel = () => Math.max(view.width / svg.clientWidth, view.height / svg.clientHeight);
  const shown = () => {
    svg.style.setProperty('--u', perPixel());
    const zoom = Math.floor(Math.log2(whole[2] / 1100 / perPixel()) + 0.2);
    for (let i = 1; i <= 5; i++) svg.classList.toggle('zoom' + i, Math.min(zoom, 5) === i);
  };
  const look = (x, y, width) => {
    const w = Math.min(Math.max(width, whole[2] / 200), whole[2]), h = w * whole[3] / whole[2];
    view.x = Math.min(Math.max(x, -w / 2), whole[2] - w / 2);
    view.y = Math.min(Math.max(y, -h / 2), whole[3] - h / 2);
    view.width = w; view.height = h;
    shown();
  };
  const at = (event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  const enlarge = (x, y, factor) => {
    const w = Math.min(Math.max(view.width / factor, whole[2] / 200), whole[2]), share = w / view.width;
    look(x - (x - view.x) * share, y - (y - view.y) * share, w);
  };
  svg.addEventListener('wheel', (event) => {
    if (document.activeElement !== svg) return;
    event.preventDefault();
    const p = at(event);
    enlarge(p.x, p.y, Math.exp(-event.deltaY / 400));
  }, { passive: false });
  svg.addEventListener('keydown', (event) => {
    const factor = { '+': 1.5, '=': 1.5, '-': 1 / 1.5, 0: 1e-9 }[event.key];
    if (factor) enlarge(view.x + view.width / 2, view.y + view.height / 2, factor);
  });
  svg.addEventListener('pointermove', (event) => {
    if (event.buttons === 1) look(view.x - event.movementX * perPixel(), view.y - event.movementY * perPixel(), view.width);
  });
  svg.addEventListener('dblclick', () => look(whole[0], whole[1], whole[2]));
  new ResizeObserver(shown).observe(svg);
  const section = svg.closest('section');
  for (const button of section.querySelectorAll('.legend button')) button.addEventListener('click', () => {
    const off = button.getAttribute('aria-pressed') === 'true';
    button.setAttribute('aria-pressed', String(!off));
    svg.querySelector('.' + button.dataset.role).classList.toggle('off', off);
  });
  for (const row of section.querySelectorAll('[data-mark]')) {
    const mark = document.getElementById(row.dataset.mark), circle = mark.querySelector('circle');
    const hot = (on) => () => { mark.classList.toggle('hot', on); row.classList.toggle('hot', on); };
    for (const part of [row, mark]) { part.addEventListener('pointerenter', hot(true)); part.addEventListener('pointerleave', hot(false)); }
    mark.addEventListener('click', () => row.scrollIntoView({ block: 'nearest' }));
    row.addEventListener('click', () => {
      const w = whole[2] / 6;
      look(circle.cx.baseVal.value - w / 2, circle.cy.baseVal.value - w * whole[3] / whole[2] / 2, w);
      svg.scrollIntoView({ block: 'nearest' });
    });
  }
}
`;
