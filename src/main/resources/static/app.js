/* 同轨 — the one own script. No state lives here: htmx swaps the markup, boot() wires what was swapped in. */
(() => {
  const $ = (s, r = document) => r.querySelector(s), $$ = (s, r = document) => [...r.querySelectorAll(s)];
  const root = document.documentElement;
  const make = (tag, props, ...children) => { const e = Object.assign(document.createElement(tag), props); e.append(...children); return e; };
  const icon = name => { const i = make('i', { className: 'ti ti-' + name }); i.setAttribute('aria-hidden', 'true'); return i; };

  /* 大字显示：remembered on this machine only */
  if (localStorage.getItem('text') === 'lg') root.dataset.text = 'lg';
  const large = on => { on ? root.dataset.text = 'lg' : delete root.dataset.text; localStorage.setItem('text', on ? 'lg' : ''); };

  /* heavy libraries come only where they are used: <meta name="x-lib-…" content="address"> */
  const libs = {};
  const lib = name => libs[name] ??= new Promise((done, fail) => {
    const src = $(`meta[name="x-lib-${name}"]`)?.content;
    src ? document.head.append(make('script', { src, onload: done, onerror: fail })) : fail(new Error('no ' + name));
  });

  /* process diagram: <div class="x-map"><div class="x-bpmn" data-bpmn="file" data-done="a b" data-edges="f1" data-now="c" data-back="f5n" data-heat="a:3 b:1" data-over="a:text b:text"></div></div>
     Never smaller than can be read: what does not fit is reached by scrolling its box, which begins at the current step.
     <button data-whole> beside it shows all of it at once, and back; a click on the small drawing shows that place large. */
  const LEAST = .85, MOST = 1.15, seen = new IntersectionObserver(all => all.forEach(e => { if (e.isIntersecting) { seen.unobserve(e.target); diagram(e.target); } }), { rootMargin: '200px' });
  const watch = el => { if (!el.dataset.ready) seen.observe(el); };
  async function diagram(el) {
    if (el.dataset.ready) return; el.dataset.ready = 1;
    const [text] = await Promise.all([fetch(el.dataset.bpmn).then(r => r.text()), lib('bpmn')]);
    const xml = new DOMParser().parseFromString(text, 'text/xml'), box = el.closest('.x-map'), list = k => (el.dataset[k] || '').split(' ').filter(Boolean);
    /* all that is drawn: shapes, their labels, and the bends of the flows */
    const drawn = ['Bounds', 'waypoint'].flatMap(tag => [...xml.getElementsByTagNameNS('*', tag)]).map(n => ['x', 'y', 'width', 'height'].map(k => +n.getAttribute(k)));
    const least = i => Math.min(...drawn.map(n => n[i])), most = i => Math.max(...drawn.map(n => n[i] + n[i + 2]));
    const left = least(0), top = least(1), width = most(0) - left, height = most(1) - top, EDGE = 6;
    const more = $('[data-whole]', box.parentNode), whole = () => more?.getAttribute('aria-pressed') === 'true';
    const scale = () => {
      const fits = (box.clientWidth - 2 * EDGE) / width, s = Math.min(MOST, Math.max(whole() ? 0 : LEAST, fits)), edge = EDGE / s;
      el.style.width = width * s + 2 * EDGE + 'px'; el.style.height = height * s + 2 * EDGE + 'px'; more?.toggleAttribute('hidden', fits >= LEAST);
      $('svg', el)?.setAttribute('viewBox', [left - edge, top - edge, width + 2 * edge, height + 2 * edge].join(' '));
    };
    /* drawn once, in its own units: the view box makes it fit. To ask each text how wide it became takes longer than to draw it, and nobody wants to know. */
    bpmnvisu.mxgraph.mxText.prototype.updateBoundingBox = function () { this.boundingBox = this.bounds.clone(); };
    const v = new bpmnvisu.BpmnVisualization({ container: el, navigation: { enabled: false } });
    v.load(text); scale();
    const reg = v.bpmnElementsRegistry, add = (ids, c) => reg.addCssClasses(ids, c);
    add(list('done'), 'n-done'); add(list('edges'), 'e-done'); add(list('now'), 'n-now');
    const backs = [...list('back'), ...back(xml).filter(id => list('edges').includes(id))]; add(backs, 'e-back');
    $('.x-legend .b', box.parentNode)?.parentNode.toggleAttribute('hidden', !backs.length);
    add([...xml.getElementsByTagNameNS('*', 'boundaryEvent')].map(n => n.id), 'n-edge');
    list('heat').forEach(p => { const [id, h] = p.split(':'); reg.addCssClasses(id, 'heat-' + h); });
    const tags = list('over').map(p => {
      const [id, label, tone] = p.split(':');
      return { id, t: el.appendChild(make('span', { className: 'x-tag ' + (tone || ''), textContent: label.replace('_', ' ') })) };
    });
    const at = id => reg.getElementsByIds(id)[0]?.htmlElement?.getBoundingClientRect();
    const place = () => { const o = el.getBoundingClientRect(), zoom = el.style.zoom || 1; tags.forEach(({ t, id }) => { const n = at(id); if (n) { t.style.left = (n.right - o.left) / zoom + 6 + 'px'; t.style.top = (n.bottom - o.top) / zoom + 2 + 'px'; } }); };
    const show = () => { const n = at(list('now')[0]); if (n) { const o = box.getBoundingClientRect(); box.scrollLeft += n.left + n.width / 2 - o.left - o.width / 2; } };
    const again = () => { scale(); place(); show(); };
    const turn = part => {
      more.setAttribute('aria-pressed', !whole()); more.textContent = whole() ? '放大看' : '看全图'; box.classList.toggle('whole', whole()); again();
      if (part !== undefined) box.scrollLeft = part * el.offsetWidth - box.clientWidth / 2;
    };
    more?.addEventListener('click', () => turn());
    el.addEventListener('click', e => { if (whole()) { const o = el.getBoundingClientRect(); turn((e.clientX - o.left) / o.width); } });
    new ResizeObserver(again).observe(box); place(); show();
  }

  /* charts: <div class="x-chart" data-chart='{"kind":"bar","x":[…],"series":[{"name":"…","data":[…],"tone":"navy"}]}'>; the same facts stand in a table beside it */
  async function chart(el) {
    if (el.dataset.ready || !el.offsetParent) return; el.dataset.ready = 1; await lib('charts');
    const d = JSON.parse(el.dataset.chart), css = n => getComputedStyle(root).getPropertyValue(n).trim(), tones = { navy: '--navy', red: '--red', green: '--green', grey: '--field' };
    const c = echarts.init(el, null, { renderer: 'svg' });
    c.setOption({
      animation: false, textStyle: { fontFamily: css('--font') }, aria: { enabled: false },   /* the place itself says what it shows */
      grid: { left: 4, right: 10, top: d.series.length > 1 ? 46 : 22, bottom: 2, containLabel: true },
      legend: d.series.length > 1 ? { left: 0, top: 0, itemWidth: 14, itemHeight: 8, textStyle: { color: css('--ink-2'), fontSize: 13 } } : undefined,
      tooltip: { trigger: 'axis', confine: true },
      xAxis: { type: 'category', data: d.x, axisLine: { lineStyle: { color: css('--line') } }, axisTick: { show: false }, axisLabel: { color: css('--ink-2'), fontSize: 13, interval: 0 } },
      yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: css('--line') } }, axisLabel: { color: css('--ink-3'), fontSize: 12 } },
      series: d.series.map(s => ({ type: d.kind, name: s.name, data: s.data, barMaxWidth: 22, barGap: '60%', itemStyle: { color: css(tones[s.tone] || '--navy'), borderRadius: 3 }, label: { show: true, position: 'top', color: css('--ink-2'), fontSize: 12 } })),
    });
    new ResizeObserver(() => c.resize()).observe(el); addEventListener('beforeprint', () => c.resize());
  }

  /* flows that lead back: taken on return, or to a task passed before */
  function back(xml) {
    const flows = [...xml.getElementsByTagNameNS('*', 'sequenceFlow')].map(f => ({ id: f.id, from: f.getAttribute('sourceRef'), to: f.getAttribute('targetRef'), returns: f.textContent.includes("'return'") }));
    const tasks = new Set([...xml.getElementsByTagNameNS('*', 'userTask')].map(n => n.id)), found = new Set(flows.filter(f => f.returns).map(f => f.id)), passed = new Set(), way = new Set();
    const go = id => { passed.add(id); way.add(id); flows.filter(f => f.from === id).forEach(f => { if (way.has(f.to)) tasks.has(f.to) && found.add(f.id); else if (!passed.has(f.to)) go(f.to); }); way.delete(id); };
    [...xml.getElementsByTagNameNS('*', 'startEvent')].forEach(n => go(n.id));
    return [...found];
  }
  addEventListener('beforeprint', () => $$('.x-bpmn').forEach(e => e.style.zoom = Math.min(1, 980 / e.offsetWidth)));
  addEventListener('afterprint', () => $$('.x-bpmn').forEach(e => e.style.zoom = ''));

  /* what is written and what may be: <span data-counts="#control"> */
  function counter(e) {
    const field = $(e.dataset.counts); if (!field || field.maxLength < 1) return;
    const say = () => { e.textContent = `${field.value.length} / ${field.maxLength} 字`; e.classList.toggle('full', field.value.length >= field.maxLength); };
    field.addEventListener('input', say); say();
  }

  /* files: dropping them is choosing them; what was chosen is named until it has arrived */
  function upload(box) {
    const main = $('input[type=file]', box), say = files => { const list = $('[data-chosen]', box); list.hidden = !files.length; list.replaceChildren(...[...files].map(f => make('div', { className: 'x-clip', textContent: f.name }))); };
    box.addEventListener('change', e => say(e.target.files || []));
    ['dragenter', 'dragover'].forEach(k => box.addEventListener(k, e => { e.preventDefault(); box.classList.add('over'); }));
    ['dragleave', 'drop'].forEach(k => box.addEventListener(k, () => box.classList.remove('over')));
    box.addEventListener('drop', e => { e.preventDefault(); if (e.dataTransfer.files.length) { main.files = e.dataTransfer.files; main.dispatchEvent(new Event('change', { bubbles: true })); } });
  }

  /* inbox: J K move, X tick, Enter open, ? all keys; a move by key or a click beside the title sends "preview" to the row */
  function inbox(box) {
    if (box.dataset.ready) return; box.dataset.ready = 1;
    const rows = () => $$('.x-item', box), current = () => Math.max(0, rows().findIndex(r => r.hasAttribute('aria-current')));
    const go = i => {
      const all = rows(), r = all[Math.min(all.length - 1, Math.max(0, i))]; if (!r) return;
      all.forEach(o => o.removeAttribute('aria-current')); r.setAttribute('aria-current', 'true'); r.scrollIntoView({ block: 'nearest' }); return r;
    };
    const ticked = () => $$('.x-item input:checked', box);
    const sync = () => {
      const bar = $('[data-batch]', box); if (!bar) return;
      const all = ticked(), fit = all.filter(i => 'together' in i.dataset).length, rest = all.length - fit;
      bar.hidden = !all.length; $('b', bar).textContent = all.length; $('button[type=submit]', bar).disabled = !fit;
      $('[data-batch-words]', bar).textContent = !rest ? `${fit} 项均可批量，同意前再看一遍单子。` : `${fit ? `${fit} 项可批量` : '选中的都不能批量'}，${rest} 项须逐件办理（含投票、评分、人事意见的步骤），会自动跳过。`;
    };
    const preview = r => { if (!r) return; if ($('#preview')?.offsetParent) r.dispatchEvent(new CustomEvent('preview', { bubbles: true })); };
    document.addEventListener('keydown', e => {
      if (!box.isConnected || $('dialog[open]') || e.target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') || e.ctrlKey || e.altKey || e.metaKey) return;
      const k = e.key.toLowerCase(), r = rows()[current()];
      if (k === 'j' || k === 'k') preview(go(rows().some(o => o.hasAttribute('aria-current')) ? current() + (k === 'j' ? 1 : -1) : 0));
      else if (k === 'x' && r && $('input[type=checkbox]', r)) { const c = $('input[type=checkbox]', r); go(current()); c.checked = !c.checked; sync(); }
      else if (k === 'enter' && r && !e.target.closest('a, button, input')) $('.t', r)?.click();
      else if (e.key === '?') $('#keys')?.showModal();
      else return;
      e.preventDefault();
    });
    box.addEventListener('click', e => {
      if (e.target.closest('[data-unpick]')) { ticked().forEach(i => i.checked = false); sync(); return; }
      const r = e.target.closest('.x-item'); if (!r || e.target.closest('label, button')) return;
      go(rows().indexOf(r)); if (!e.target.closest('a')) preview(r);
    });
    box.addEventListener('change', sync); sync();
  }

  /* typing in <input data-filter="#list"> leaves the matching [data-word] and the sections that still have one */
  function filter(input) {
    input.addEventListener('input', () => {
      const words = input.value.trim().toLowerCase(), list = $(input.dataset.filter);
      $$('[data-word]', list).forEach(e => e.hidden = !e.textContent.toLowerCase().includes(words) && !e.dataset.word.includes(words));
      $$('section', list).forEach(s => s.hidden = !$('[data-word]:not([hidden])', s));
    });
    input.addEventListener('keydown', e => { if (e.key === 'Enter') e.preventDefault(); });
  }

  /* signature: mouse, finger and pen draw alike; what is drawn goes with the form as a PNG, what was kept before stays until signed again */
  function pad(box) {
    if (box.dataset.ready) return; box.dataset.ready = 1;
    const sheet = $('canvas', box), out = $('input[name=_drawn]', box), clear = $('[data-clear]', box), file = $('input[type=file]', box), pen = sheet.getContext('2d');
    const kept = () => $('[data-kept]', box);
    let last = null, ratio = 1;
    const open = () => {
      sheet.hidden = false; clear.hidden = false; ratio = Math.max(1, devicePixelRatio || 1);
      sheet.width = sheet.clientWidth * ratio; sheet.height = sheet.clientHeight * ratio;
      Object.assign(pen, { lineWidth: 2.4 * ratio, lineCap: 'round', lineJoin: 'round', strokeStyle: '#1a2330' });
      out.value = '';
    };
    const at = e => { const r = sheet.getBoundingClientRect(); return { x: (e.clientX - r.left) * sheet.width / r.width, y: (e.clientY - r.top) * sheet.height / r.height }; };
    const line = to => { pen.beginPath(); pen.moveTo(last.x, last.y); pen.lineTo(to.x, to.y); pen.stroke(); last = to; };
    sheet.addEventListener('pointerdown', e => { if (e.button) return; e.preventDefault(); sheet.setPointerCapture(e.pointerId); last = at(e); line({ x: last.x + .1, y: last.y }); });
    sheet.addEventListener('pointermove', e => { if (last) (e.getCoalescedEvents?.() || []).concat(e).forEach(p => line(at(p))); });
    const lift = () => { if (last) { last = null; out.value = sheet.toDataURL('image/png'); file.value = ''; } };
    sheet.addEventListener('pointerup', lift); sheet.addEventListener('pointercancel', lift);
    clear.addEventListener('click', () => { kept()?.remove(); file.value = ''; open(); });
    file.addEventListener('change', () => { if (file.value) { kept()?.remove(); open(); } });
    kept() ? clear.hidden = false : open();
  }

  /* who has chosen or left is not fetched back by the search that still waits for the last letters */
  function still() { clearTimeout(this.refreshTimeout); this.refreshTimeout = null; }
  async function select(s) {
    if (s.tomselect) return; await lib('select');
    s.tomselect || new TomSelect(s, { maxOptions: 200, create: false, onItemAdd: still, onBlur: still, plugins: s.multiple ? ['remove_button'] : [], render: { no_results: () => '<div class="no-results">没有匹配项</div>' }, ...(s.dataset.tsLoad ? search(s.dataset.tsLoad) : {}) });
    s.setAttribute('aria-hidden', 'true');   /* the list that stands for it has the name */
  }

  /* pickers that hold more than the first options ask the server; what it found is shown as it came, pinyin matches too */
  const search = address => ({
    shouldLoad: () => true,
    score(words) { const asked = words === (this.asked ?? ''); return () => asked ? 1 : 0; },   /* never the options of other words: Enter would take the wrong one */
    load(words, done) {
      const show = found => { this.clearOptions(); this.asked = words; done(found.map(o => ({ value: o.value, text: o.hint ? `${o.label} · ${o.hint}` : o.label }))); };
      fetch(`${address}&q=${encodeURIComponent(words)}`).then(r => r.json()).then(show).catch(() => done())
        .then(() => this.items.length && !this.control_input.value && this.close(false));   /* chosen meanwhile: a late answer opens nothing */
    },
  });

  function boot(r) {
    const all = s => r.matches?.(s) ? [r, ...$$(s, r)] : $$(s, r);
    all('[data-at]').forEach(e => e.style.left = e.dataset.at + '%');   /* positions come as data, never as inline style: the page runs under a strict CSP */
    all('[data-bpmn]').forEach(watch); all('[data-chart]').forEach(chart); all('[data-counts]').forEach(counter); all('[data-upload]').forEach(upload); all('[data-pad]').forEach(pad); all('[data-inbox]').forEach(inbox); all('input[data-filter]').forEach(filter); all('select[data-ts]').forEach(select);
  }

  /* what a click does: 大字, dialogs, show password, copy, again */
  document.addEventListener('click', e => {
    const at = s => e.target.closest(s);
    let b;
    if ((b = at('button[data-text]'))) { large(root.dataset.text !== 'lg'); b.setAttribute('aria-pressed', root.dataset.text === 'lg'); }
    else if ((b = at('[data-dialog]'))) $(b.dataset.dialog)?.showModal();
    else if ((b = at('[data-close]'))) (b.closest('dialog')?.close(), b.closest('.x-note')?.remove());
    else if ((b = at('[data-reveal]'))) { const i = $(b.dataset.reveal), on = i.type === 'password'; i.type = on ? 'text' : 'password'; b.setAttribute('aria-pressed', on); }
    else if ((b = at('[data-copy]'))) copy($(b.dataset.copy).textContent, b);
    else if ((b = at('[data-fold]'))) b.setAttribute('aria-expanded', $(b.dataset.fold).classList.toggle('open'));
    else if ((b = at('[data-picking]'))) b.setAttribute('aria-pressed', b.closest('[data-inbox]').classList.toggle('picking'));
    else if (at('[data-back]')) history.back();
    $$('details.dropup[open]').forEach(d => d.contains(e.target) || (d.open = false));
  });
  async function copy(text, button) {
    if (navigator.clipboard) await navigator.clipboard.writeText(text);
    else { const t = make('textarea', { value: text }); document.body.append(t); t.select(); document.execCommand('copy'); t.remove(); }   /* plain http has no clipboard */
    button.lastChild.textContent = '已复制';
  }
  document.addEventListener('keydown', e => { if (e.key === '/' && !e.target.closest('input, textarea, select')) { const s = $('.x-search input'); if (s) { e.preventDefault(); s.focus(); } } });

  /* ---------- talking to the server ---------- */
  const quiet = d => d?.elt?.closest?.('[data-quiet]');                /* badges and the like: no note when they fail */
  const draft = d => d?.target?.closest?.('.x-save');
  const EXPIRED = '登录已过期，您填的内容还在。请在新窗口登录后再试。', OFFLINE = '网络不通，您填的内容还在。请稍后再试。';

  function note(text, link) {
    const box = $('#flash'); if (!box) return;
    const close = make('button', { type: 'button', className: 'btn-close' }); close.dataset.close = ''; close.setAttribute('aria-label', '关闭');
    const words = make('div', {}, text);
    if (link) words.append(' ', make('a', { href: link.href, target: '_blank', rel: 'noopener', textContent: link.text }));
    box.replaceChildren(make('div', { className: 'x-note late' }, icon('alert-circle'), words, close));
  }

  function saved(box, tone, text, sign) {
    box.className = 'x-save ' + tone;
    box.replaceChildren(sign ? icon(sign) : make('span', { className: 'spinner-border' }), make('span', { textContent: text }));
  }
  let unsaved = null;                                                    /* the element whose draft did not arrive */
  let renewed = 0;
  const again = () => { if (unsaved?.isConnected) { const e = unsaved; unsaved = null; htmx.trigger(e, 'save'); } };
  addEventListener('online', again);

  /* a new sign-in in another window brings a new token: take it over, but never act under another name */
  function renew(xhr) {
    const token = xhr.getResponseHeader('X-Csrf-Token'); if (!token) return false;
    if (decodeURIComponent(xhr.getResponseHeader('X-Signed-In-As') || '') !== document.body.dataset.me) { note('现在登录的是另一个账号。请先复制您填的内容，再重新打开这一页。'); return true; }
    const headers = JSON.parse(document.body.getAttribute('hx-headers') || '{}');
    Object.keys(headers).forEach(k => headers[k] = token);
    document.body.setAttribute('hx-headers', JSON.stringify(headers));
    $$('input[name=_csrf]').forEach(i => i.value = token);
    return false;
  }

  document.addEventListener('htmx:beforeRequest', e => {
    const d = e.detail, box = draft(d);
    if (box && $('#form button[data-held]')) { e.preventDefault(); return; }   /* the form is on its way: a draft after it would come back */
    if (box) { saved(box, '', '正在保存草稿…'); return; }
    if (!d.elt.matches('form')) return;
    if ($('#draft')) htmx.trigger('#draft', 'htmx:abort');
    $$('button[type=submit], button:not([type])', d.elt).forEach(b => { if (!b.disabled) { b.disabled = true; b.dataset.held = ''; } });
  });
  document.addEventListener('htmx:afterRequest', e => {
    const d = e.detail, box = draft(d);
    if (d.elt.matches('form') && !d.xhr.getResponseHeader('HX-Location')) $$('button[data-held]').forEach(b => { b.disabled = false; delete b.dataset.held; });   /* who is led on leaves this page */
    if (!box || !d.successful) return;
    unsaved = null;
    if (d.xhr.status === 204) saved(box, 'ok', '草稿已自动保存 ' + (d.xhr.getResponseHeader('X-Saved-At') || new Date().toTimeString().slice(0, 5)), 'circle-check');
  });
  const lost = e => {
    const box = draft(e.detail);
    if (box) { unsaved = e.detail.elt; saved(box, 'late', '离线，您填的内容还在这台电脑上', 'wifi-off'); } else if (!quiet(e.detail)) note(OFFLINE);
  };
  document.addEventListener('htmx:sendError', lost);
  document.addEventListener('htmx:timeout', lost);
  document.addEventListener('htmx:responseError', e => {
    const d = e.detail, xhr = d.xhr, box = draft(d);
    if (box) { unsaved = d.elt; saved(box, 'late', '没存上', 'alert-circle'); }
    if (xhr.status === 401) { note(EXPIRED, { href: '/sign-in', text: '打开登录页' }); return; }
    if (renew(xhr)) return;
    if (box && xhr.getResponseHeader('X-Csrf-Token') && Date.now() - renewed > 30000) { renewed = Date.now(); again(); return; }
    if (quiet(d)) return;
    const said = new DOMParser().parseFromString(xhr.responseText || '', 'text/html').querySelector('.x-note');
    note(said ? said.textContent.trim().replace(/\s+/g, ' ') : '这一步没有办成，您填的内容还在。请稍后再试。');
  });
  document.addEventListener('htmx:xhr:progress', e => {
    const bar = $('progress', e.target.closest('[data-upload]') || e.target); if (!bar || !e.detail.lengthComputable) return;
    bar.hidden = false; bar.max = e.detail.total; bar.value = e.detail.loaded;
  });
  /* an answer that is a whole sign-in page means the session is over: keep what is on the screen */
  document.addEventListener('htmx:beforeSwap', e => {
    if (e.detail.xhr.responseURL.endsWith('/sign-in') && !location.pathname.endsWith('/sign-in')) { e.detail.shouldSwap = false; note(EXPIRED, { href: '/sign-in', text: '打开登录页' }); }
  });
  /* fields are drawn again for what was asked: who has gone on meanwhile, holds a button down, composes a word or searches a list loses nothing, the page asks once more */
  const content = f => JSON.stringify([...new FormData(f.closest('form'))].map(([name, value]) => [name, value.name ?? value]));
  const fields = e => e.detail.target.id === 'fields' && e.detail.target;
  let asked, pressed = false, composing = false;
  ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'].forEach(k => addEventListener(k, e => pressed = e.buttons > 0, true));
  ['compositionstart', 'compositionend'].forEach(k => addEventListener(k, () => composing = k === 'compositionstart', true));
  const busy = f => pressed || composing || $('.dropdown-active', f);
  const askAgain = (f, elt) => setTimeout(() => {
    if (!f.isConnected || $('button[data-held]', f.closest('form'))) return;   /* drawn already, or on its way as a whole */
    busy(f) ? askAgain(f, elt) : htmx.trigger(elt, elt.matches('button') ? 'click' : 'change');
  }, 300);
  document.addEventListener('htmx:beforeRequest', e => { if (fields(e)) asked = content(fields(e)); });
  document.addEventListener('htmx:beforeSwap', e => {
    if (pressed && e.detail.target.id === 'live') e.detail.shouldSwap = false;   /* it comes again in three seconds */
    const f = fields(e); if (!f || !e.detail.shouldSwap || !busy(f) && asked === content(f)) return;
    e.detail.shouldSwap = false; askAgain(f, e.detail.requestConfig.elt);
  });
  document.addEventListener('htmx:afterSwap', () => $('#fields [data-filled]')?.dispatchEvent(new Event('input', { bubbles: true })));   /* what a workbook brought is a draft as well */
  /* a page that came by HX-Location fills the body, whose own class stays: take it over from the top bar */
  const bare = () => $('.x-top') && document.body.classList.toggle('bare', !!$('.x-top[data-bare]'));
  document.addEventListener('htmx:configRequest', e => { if (e.detail.target === document.body) e.detail.headers['HX-Boosted'] = 'true'; });   /* asks for the page with its shell */
  document.addEventListener('htmx:afterSwap', e => { if (e.detail.target === document.body) { bare(); scrollTo(0, 0); } });
  document.addEventListener('htmx:historyRestore', bare);
  const summary = r => ($('.x-summary', r) || $('[data-focus]', r))?.focus();
  document.addEventListener('htmx:afterSettle', e => { if (!draft(e.detail) && !quiet(e.detail)) summary(e.detail.elt); });

  /* a plain form goes out once; coming back by the back button frees it again */
  document.addEventListener('submit', e => {
    if (e.defaultPrevented || e.target.getAttribute('method')?.toLowerCase() !== 'post') return;
    if (e.target.dataset.sent) { e.preventDefault(); return; }
    e.target.dataset.sent = '1';
    setTimeout(() => $$('button', e.target).forEach(b => b.disabled = true));   /* after the browser has read the pressed button */
  });
  addEventListener('pageshow', e => { if (e.persisted) $$('form[data-sent]').forEach(f => { delete f.dataset.sent; $$('button', f).forEach(b => b.disabled = false); }); });

  document.addEventListener('DOMContentLoaded', () => {
    boot(document); summary(document);
    $$('button[data-text]').forEach(b => b.setAttribute('aria-pressed', root.dataset.text === 'lg'));
    window.htmx?.onLoad(el => el !== document.body && boot(el));
  });
})();
