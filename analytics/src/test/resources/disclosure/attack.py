#!/usr/bin/env python3
"""Plays the reader who wants to know: what do the published counts tell about the withheld ones?

attack.py DIR [--published FILE] [--rule] [--integers] [--insider] [--k N] [--group N] [--quiet]

DIR holds comma-separated tables in UTF-8:
  published.csv  cell,value[,low,high]      an empty value or [c] is withheld; so is a cell that only relations name
  relations.csv  relation,cell,coefficient  the sum of coefficient times cell is 0
  shares.csv     numerator,denominator,percent,decimals   (may be missing)
  rows.csv       total,category             named categories that share out a total (may be missing; for --rule)
  protected.csv  cell,width                 cells that must not be told better than by this
  truth.csv      cell,value                 for --insider only

--rule     the reader knows that counts from 1 to k-1 are withheld, and totals below the group size that lie in one category: cells
           that move together and hold nothing of that kind would have been published, so such tables are out (whole numbers)
--integers whole numbers without that knowledge
--insider  in turn, each withheld cell of one person is known to that person

Prints cell,low,high,width,required,verdict. Ends with 1 where a cell is told too well, with 2 where the numbers contradict each other.
Needs scipy (HiGHS)."""
import csv
import math
import os
import sys
from fractions import Fraction

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

BIG = 1e4


def table(folder, name):
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        return []
    with open(path, encoding='utf-8-sig', newline='') as file:
        return list(csv.DictReader(file))


class Reader:
    """All that a reader knows, as a programme over the withheld cells."""

    def __init__(self, published, bounds, relations, shares, rows, k, group):
        self.published, self.k, self.group, self.rows = published, k, group, rows
        cells = set(published)
        for relation in relations:
            cells.update(relation)
        for share in shares:
            cells.update(share[:2])
        self.cells = sorted(cell for cell in cells if published.get(cell) is None)
        self.at = {cell: i for i, cell in enumerate(self.cells)}
        n = len(self.cells)
        self.low, self.high = np.zeros(n), np.full(n, np.inf)
        for cell, (a, b) in bounds.items():
            if cell in self.at:
                self.low[self.at[cell]], self.high[self.at[cell]] = a, b
        self.equal = [self.line(relation) for relation in relations]
        self.most = []
        for numerator, denominator, percent, decimals in shares:
            half = Fraction(1, 2 * 10 ** decimals)
            if denominator in self.at:
                self.low[self.at[denominator]] = max(1, self.low[self.at[denominator]])
            self.most.append(self.line({numerator: -100, denominator: percent - half}))
            self.most.append(self.line({numerator: 100, denominator: -(percent + half)}))
        self.blocks = self.find_blocks()

    def line(self, relation):
        """coefficients of the withheld cells, and what the published ones add up to"""
        known, unknown = Fraction(0), {}
        for cell, coefficient in relation.items():
            if cell in self.at:
                unknown[self.at[cell]] = unknown.get(self.at[cell], 0) + Fraction(coefficient)
            else:
                known += Fraction(coefficient) * Fraction(self.published[cell])
        return unknown, known

    def find_blocks(self):
        """cells that move together: connected in a basis of all moves that keep the equations"""
        rows = [dict(line) for line, _ in self.equal]
        for index, (line, _) in enumerate(self.most):
            rows.append({**line, ('slack', index): Fraction(1)})
        pivots = {}
        for row in rows:
            for cell in [c for c in row if c in pivots]:
                factor = row.get(cell, 0)
                if factor:
                    for c, v in pivots[cell].items():
                        row[c] = row.get(c, 0) - factor * v
            row = {c: v for c, v in row.items() if v != 0}
            if not row:
                continue
            pivot = min(row, key=str)
            row = {c: v / row[pivot] for c, v in row.items()}
            for other in pivots.values():
                factor = other.get(pivot, 0)
                if factor:
                    for c, v in row.items():
                        other[c] = other.get(c, 0) - factor * v
                        if other[c] == 0:
                            del other[c]
            pivots[pivot] = row
        root = {}

        def find(c):
            while root.setdefault(c, c) != c:
                c = root[c]
            return c

        for row in pivots.values():
            members = list(row)
            for c in members:
                root[find(c)] = find(members[0])
        blocks = {}
        for i in range(len(self.cells)):
            blocks.setdefault(find(i), []).append(i)
        return list(blocks.values())

    def extreme(self, cell, sign, integers, rule, fixed):
        n = len(self.cells)
        low, high = list(self.low), list(self.high)
        for c, v in fixed.items():
            low[self.at[c]] = high[self.at[c]] = v
        lines, lower, upper = [], [], []
        for line, known in self.equal:
            lines.append({c: float(v) for c, v in line.items()}); lower.append(-float(known)); upper.append(-float(known))
        for line, known in self.most:
            lines.append({c: float(v) for c, v in line.items()}); lower.append(-np.inf); upper.append(-float(known) + 1e-9)
        whole = [1 if integers or rule else 0] * n
        if rule:
            for block in self.blocks:
                marks = []
                for c in block:
                    z = len(low); low.append(0); high.append(1); whole.append(1); marks.append(z)
                    lines.append({c: 1, z: -1}); lower.append(0); upper.append(np.inf)
                    lines.append({c: 1, z: BIG}); lower.append(-np.inf); upper.append(self.k - 1 + BIG)
                for total, category in self.rows:
                    if self.at.get(total, -1) not in block and self.at.get(category, -1) not in block:
                        continue
                    z = len(low); low.append(0); high.append(1); whole.append(1); marks.append(z)
                    line, known = self.line({total: 1, category: -1})
                    lines.append({**{c: float(v) for c, v in line.items()}, z: BIG}); lower.append(-np.inf); upper.append(BIG - float(known))
                    line, known = self.line({total: 1})
                    lines.append({**{c: float(v) for c, v in line.items()}, z: -self.k}); lower.append(-float(known)); upper.append(np.inf)
                    lines.append({**{c: float(v) for c, v in line.items()}, z: BIG}); lower.append(-np.inf); upper.append(self.group - 1 + BIG - float(known))
                lines.append({z: 1 for z in marks}); lower.append(1); upper.append(np.inf)
        matrix = np.zeros((len(lines), len(low)))
        for i, line in enumerate(lines):
            for c, v in line.items():
                matrix[i, c] += v
        cost = np.zeros(len(low))
        cost[self.at[cell]] = sign
        found = milp(cost, constraints=[LinearConstraint(matrix, lower, upper)] if lines else [], bounds=Bounds(low, high), integrality=whole)
        if found.x is not None:
            return float(found.x[self.at[cell]])
        if found.status == 2:
            raise ValueError('contradiction')
        # without end, or not told apart: ask again with an end
        limited = list(high)
        high = [min(h, BIG / 2) for h in limited]
        found = milp(cost, constraints=[LinearConstraint(matrix, lower, upper)] if lines else [], bounds=Bounds(low, high), integrality=whole)
        if found.x is None:
            raise ValueError('contradiction' if found.status in (2, 4) else 'status %d' % found.status)
        value = float(found.x[self.at[cell]])
        return math.inf if sign < 0 and value > BIG / 4 else value

    def interval(self, cell, integers=False, rule=False, fixed=None):
        if cell not in self.at:
            value = self.published.get(cell)
            return (0, math.inf) if value is None else (value, value)
        low = self.extreme(cell, 1, integers, rule, fixed or {})
        high = self.extreme(cell, -1, integers, rule, fixed or {})
        return math.ceil(low - 1e-6), math.floor(high + 1e-6) if math.isfinite(high) else high


def number(text):
    text = (text or '').strip()
    return None if text in ('', '[c]', 'c', ':') else Fraction(text)


def main(argv):
    values = {}
    for option in ('--published', '--k', '--group'):
        if option in argv:
            i = argv.index(option)
            values[option] = argv[i + 1]
            argv = argv[:i] + argv[i + 2:]
    folder = [a for a in argv if not a.startswith('--')][0]
    options = {a for a in argv if a.startswith('--')}
    published, bounds = {}, {}
    if '--published' in values:
        lines = table(os.path.dirname(values['--published']) or '.', os.path.basename(values['--published']))
    else:
        lines = table(folder, 'published.csv')
    for line in lines:
        published[line['cell']] = number(line['value'])
        if line.get('low') or line.get('high'):
            bounds[line['cell']] = float(line.get('low') or 0), float(line.get('high') or math.inf)
    relations = {}
    for line in table(folder, 'relations.csv'):
        relation = relations.setdefault(line['relation'], {})
        relation[line['cell']] = relation.get(line['cell'], 0) + Fraction(line['coefficient'])
    shares = [(s['numerator'], s['denominator'], Fraction(s['percent']), int(s['decimals'])) for s in table(folder, 'shares.csv')]
    rows = [(r['total'], r['category']) for r in table(folder, 'rows.csv')]
    reader = Reader(published, bounds, list(relations.values()), shares, rows, int(values.get('--k', 5)), int(values.get('--group', 20)))
    protected = {line['cell']: float(line['width']) for line in table(folder, 'protected.csv')}
    bad = 0
    if '--quiet' not in options:
        print('cell,low,high,width,required,verdict')
    try:
        for cell in sorted(protected):
            low, high = reader.interval(cell, '--integers' in options, '--rule' in options)
            safe = high - low >= protected[cell]
            bad += not safe
            if not safe or '--quiet' not in options:
                print('%s,%g,%g,%g,%g,%s' % (cell, low, high, high - low, protected[cell], 'ok' if safe else 'LEAK'))
        if '--insider' in options:
            truth = {line['cell']: int(line['value']) for line in table(folder, 'truth.csv')}
            for known in [c for c in reader.cells if truth.get(c) == 1]:
                for cell in sorted(protected):
                    if cell != known and cell in reader.at:
                        low, high = reader.interval(cell, fixed={known: 1})
                        if high - low < 1:
                            bad += 1
                            print('%s known to its only person: %s is %g,,,,INSIDER' % (known, cell, low))
    except ValueError as error:
        print('the published numbers cannot all be true:', error)
        return 2
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
