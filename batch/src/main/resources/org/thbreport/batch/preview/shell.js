(function () {
  'use strict';
  var byId = function (id) { return document.getElementById(id); };
  var frame = byId('frame');
  var chosen = { language: '', area: 'whole', product: 'briefing' };
  var shown = 0;
  var source = null;
  var marked = null;
  var listened = '';
  var given = choose(location.hash.slice(1));

  function choose(path) {
    var parts = path.match(/^(whole|[A-Z]{2})\/(briefing|flash)-([A-Za-z-]+)\.html$/);
    if (parts) { chosen = { area: parts[1], product: parts[2], language: parts[3] }; }
    return parts !== null;
  }

  function page() { return chosen.area + '/' + chosen.product + '-' + chosen.language + '.html'; }
  function counted(n, noun) { return n + ' ' + noun + (n === 1 ? '' : 's'); }

  function fill(select, values, value) {
    var same = select.options.length === values.length
      && values.every(function (one, i) { return select.options[i].value === one.value; });
    if (!same) {
      select.textContent = '';
      values.forEach(function (one) { select.add(new Option(one.name, one.value)); });
    }
    select.value = value;
  }

  function issue(one) {
    var item = document.createElement('li');
    item.className = one.severity;
    var head = document.createElement('p');
    head.className = 'rule';
    head.textContent = one.severity + ' ' + one.rule;
    var place = document.createElement('button');
    place.type = 'button';
    place.textContent = one.place;
    place.title = 'Copy';
    place.addEventListener('click', function () {
      if (navigator.clipboard) {
        navigator.clipboard.writeText(one.place).then(function () { byId('status').textContent = 'Copied ' + one.place; });
      }
    });
    var words = document.createElement('p');
    words.textContent = one.message;
    item.append(head, place, words);
    if (one.expected) {
      var out = document.createElement('p');
      out.className = 'out';
      out.textContent = one.expected;
      item.append(out);
    }
    return item;
  }

  function list(issues) {
    var place = byId('list');
    place.textContent = '';
    ['error', 'warning', 'remark'].forEach(function (severity) {
      var some = issues.filter(function (one) { return one.severity === severity; });
      if (some.length === 0) { return; }
      var heading = document.createElement('h3');
      heading.textContent = counted(some.length, severity);
      var items = document.createElement('ul');
      some.forEach(function (one) { items.append(issue(one)); });
      place.append(heading, items);
    });
    if (issues.length === 0) {
      var none = document.createElement('p');
      none.textContent = 'Nothing is wrong.';
      place.append(none);
    }
  }

  function show(state, updated) {
    shown = state.number;
    byId('study').textContent = state.study || 'Preview';
    document.title = 'Draft, not published' + (state.study ? ': ' + state.study : '');
    var languages = state.languages.map(function (one) { return { value: one.tag, name: one.name }; });
    var areas = [{ value: 'whole', name: 'All' }].concat(state.areas.map(function (code) {
      return { value: code, name: code };
    }));
    if (state.study) {
      // What the study never had, or has no more, cannot be waited for: the first page of those that it has is shown.
      if (!given) { given = choose(state.first); }
      chosen.language = nearest(languages, chosen.language);
      chosen.area = nearest(areas, chosen.area);
    }
    fill(byId('language'), languages, chosen.language);
    fill(byId('area'), areas, chosen.area);
    fill(byId('product'), state.products.map(function (code) { return { value: code, name: code }; }), chosen.product);
    list(state.issues);
    var warnings = state.issues.filter(function (one) { return one.severity === 'warning'; }).length;
    if (state.number > 0) {
      byId('status').textContent = (updated ? 'Updated, ' : '') + (state.errors > 0 ? counted(state.errors, 'error') + ', ' : '')
        + counted(warnings, 'warning');
    }
    var banner = byId('banner');
    banner.hidden = state.errors === 0;
    banner.textContent = state.study
      ? 'Not the present state: ' + counted(state.errors, 'error') + '. The page is the last that could be made.'
      : counted(state.errors, 'error') + '. There is no page yet.';
    frame.hidden = !state.study;
    links();
    if (source && listened !== page()) { listen(); }
  }

  function nearest(values, value) {
    return values.length === 0 || values.some(function (one) { return one.value === value; }) ? value : values[0].value;
  }

  function links() {
    byId('pdf').href = chosen.area + '/' + chosen.product + '-' + chosen.language + '.pdf';
    byId('xlsx').href = chosen.area + '/annex-' + chosen.language + '.xlsx';
    byId('json').href = chosen.area + '/results.json';
  }

  function state(updated) {
    return fetch('issues.json').then(function (answer) { return answer.json(); }).then(function (json) {
      show(json, updated);
      return json;
    });
  }

  function blocks(of) { return of.querySelectorAll('p,li,tr,figcaption,h1,h2,h3,h4,dd,tspan'); }

  function reload() {
    var view = frame.contentWindow;
    var open = [];
    var texts = new Set();
    view.document.querySelectorAll('figure[id] details').forEach(function (one, i) {
      if (one.open) { open.push(one.closest('figure').id + ' ' + one.querySelector('summary').textContent.replace(/\d+/g, '')); }
    });
    blocks(view.document).forEach(function (one) { texts.add(one.textContent); });
    marked = { top: view.scrollY, open: open, texts: texts };
    view.location.reload();
  }

  frame.addEventListener('load', function () {
    var view = frame.contentWindow;
    var at = view.location.pathname.match(/\/(whole|[A-Z]{2})\/(briefing|flash)-([A-Za-z-]+)\.html$/);
    if (at && (at[1] !== chosen.area || at[2] !== chosen.product || at[3] !== chosen.language)) {
      chosen = { area: at[1], product: at[2], language: at[3] };
      byId('language').value = chosen.language;
      byId('area').value = chosen.area;
      byId('product').value = chosen.product;
      links();
      listen();
    }
    if (!marked) { return; }
    var before = marked;
    marked = null;
    view.document.querySelectorAll('figure[id] details').forEach(function (one) {
      var name = one.closest('figure').id + ' ' + one.querySelector('summary').textContent.replace(/\d+/g, '');
      one.open = before.open.indexOf(name) >= 0;
    });
    view.scrollTo(0, before.top);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) { return; }
    var changed = Array.prototype.filter.call(blocks(view.document), function (one) { return !before.texts.has(one.textContent); });
    changed.forEach(function (one) { one.style.outline = '3px solid #b36b00'; });
    setTimeout(function () { changed.forEach(function (one) { one.style.outline = ''; }); }, 2000);
  });

  function open() {
    links();
    frame.contentWindow.location.replace(page());
    listen();
  }

  function listen() {
    if (source) { source.close(); }
    listened = page();
    history.replaceState(null, '', '#' + listened);
    source = new EventSource('events?' + listened);
    source.addEventListener('state', function (event) {
      if (Number(event.data) !== shown) { state(true).then(function (json) { if (json.study) { reloadOrOpen(); } }); }
    });
    source.addEventListener('reload', function () { state(true).then(function (json) { if (json.study) { reloadOrOpen(); } }); });
    source.addEventListener('issues', function () { state(true).then(reloadIfEmpty); });
    source.addEventListener('error', function () {
      var refused = this;
      if (refused.readyState === EventSource.CLOSED) {
        setTimeout(function () { if (source === refused) { listen(); } }, 2000);
      }
    });
    source.addEventListener('gone', function () {
      source.close();
      byId('status').textContent = 'The preview has ended.';
    });
  }

  function isOpen() { return frame.contentWindow.location.pathname.endsWith('/' + page()); }
  function reloadOrOpen() { if (isOpen()) { reload(); } else { frame.contentWindow.location.replace(page()); } }
  function reloadIfEmpty(json) { if (json.study && !isOpen()) { frame.contentWindow.location.replace(page()); } }

  ['language', 'area', 'product'].forEach(function (what) {
    byId(what).addEventListener('change', function () { chosen[what] = byId(what).value; open(); });
  });

  state(false).then(function (json) {
    if (json.study) { open(); } else { if (!given) { choose(json.first); } listen(); }
  });
}());
