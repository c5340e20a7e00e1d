#!/usr/bin/python3
"""Trains the network and can be stopped and started at any time.

train.py PLANS.jsonl MEASURED.jsonl FOLDER [--pages FOLDER] [--start WEIGHTS] [--minutes M] [--peak LR] [--floor LR] [--seed N] [--label TEXT]

FOLDER/state.pt holds weights, optimiser, step and seed; a later call goes on from there. SIGTERM saves
and ends. FOLDER/log.csv gets one row every quarter of an hour: the measure on held-out styles. The learning rate falls
from `peak` to `floor` over the minutes of one call.
"""
import argparse
import copy
import csv
import math
import os
import signal
import time

import numpy as np
import torch
import torch.nn.functional as F

from drawing.page import load_pages
from drawing.picture import load_plans
from measure import held_out_samples, measure, recalibrated
from network import CLASSES, Net
from samples import training_samples

BATCH = 4
EVERY = 900                                   # seconds of training between measures
MEAN_OVER = 300                               # steps over which the weights that are measured and exported are averaged
WEIGHTS = torch.tensor([1., 2., 2.5, 2.5, 1.])  # of the classes in the cross entropy


class Samples(torch.utils.data.IterableDataset):
    def __init__(self, plans, pages, first):
        self.plans, self.pages, self.first = plans, pages, first

    def __iter__(self):
        seed = self.first
        while True:
            try:
                for grey, classes in training_samples(self.plans, seed, self.pages):
                    yield torch.from_numpy(grey)[None].float() / 255, torch.from_numpy(classes.astype(np.int64))
            except Exception as error:                 # one bad drawing in a million must not end a night
                print(f'seed {seed}: {error!r}', flush=True)
            seed += 1


def loss_of(z, y):
    p = z.softmax(1)
    hot = F.one_hot(y, CLASSES).permute(0, 3, 1, 2).float()
    both = (p * hot).sum((0, 2, 3))
    dice = 1 - (2 * both + 50) / (p.sum((0, 2, 3)) + hot.sum((0, 2, 3)) + 50)
    return F.cross_entropy(z, y, WEIGHTS) + dice.mean()


def main():
    a = argparse.ArgumentParser()
    a.add_argument('plans'), a.add_argument('measured'), a.add_argument('folder')
    a.add_argument('--pages'), a.add_argument('--start'), a.add_argument('--minutes', type=float, default=60), a.add_argument('--peak', type=float, default=2e-3)
    a.add_argument('--floor', type=float, default=2e-5), a.add_argument('--seed', type=int, default=1), a.add_argument('--label', default='')
    o = a.parse_args()
    os.makedirs(o.folder, exist_ok=True)
    torch.set_num_threads(1)
    torch.manual_seed(o.seed)
    net = Net()
    opt = torch.optim.AdamW(net.parameters(), o.peak, weight_decay=1e-4)
    state, file = {'step': 0, 'seconds': 0.0, 'next_seed': o.seed * 1_000_000_000}, f'{o.folder}/state.pt'
    if os.path.exists(file):
        state = torch.load(file)
        net.load_state_dict(state['net']), opt.load_state_dict(state['opt'])
    elif o.start:
        net.load_state_dict({k: v.float() if v.is_floating_point() else v for k, v in torch.load(o.start).items()})
    net = net.to(memory_format=torch.channels_last)
    mean = copy.deepcopy(net)
    if 'mean' in state:
        mean.load_state_dict(state['mean'])
    plans, held_out = load_plans(o.plans), held_out_samples(load_plans(o.measured))
    pages = load_pages(o.pages) if o.pages else ()
    print(len(plans), 'plans,', len(pages), 'pages,', len(held_out), 'pictures to measure, from step', state['step'], flush=True)

    step, before, running = state['step'], state['seconds'], None
    loader = iter(torch.utils.data.DataLoader(Samples(plans, pages, state['next_seed']), batch_size=BATCH, num_workers=1, prefetch_factor=3))

    def keep():
        torch.save({'net': net.state_dict(), 'mean': mean.state_dict(), 'opt': opt.state_dict(), 'step': step, 'seconds': before + spent,
                    'next_seed': state['next_seed'] + (step - state['step']) * BATCH // 2}, file + '.new')
        os.replace(file + '.new', file)
        if not stopped:
            _log(o, step, before + spent, running, measure(recalibrated(mean, plans, pages), held_out))

    began, last, spent, paused, stopped = time.time(), 0.0, 0.0, 0.0, []
    signal.signal(signal.SIGTERM, lambda *_: stopped.append(True))
    while spent < o.minutes * 60 and not stopped:
        share = spent / (o.minutes * 60)
        for g in opt.param_groups:
            g['lr'] = (o.peak - o.floor) * (.5 + .5 * math.cos(math.pi * share)) * min(1, (step - state['step'] + 1) / 60) + o.floor
        x, y = next(loader)
        with torch.autocast('cpu', dtype=torch.bfloat16):
            z = net(x.contiguous(memory_format=torch.channels_last))
        loss = loss_of(z.float(), y)
        opt.zero_grad()
        loss.backward()
        opt.step()
        step += 1
        with torch.no_grad():
            for m, w in zip(mean.parameters(), net.parameters()):
                m.lerp_(w, 1 / min(MEAN_OVER, step + 10))
        running = loss.item() if running is None else .98 * running + .02 * loss.item()
        spent = time.time() - began - paused
        if step % 100 == 0:
            print(f'{spent:.0f}s step {step} loss {running:.3f}', flush=True)
        if spent - last > EVERY:
            t = time.time()
            keep()
            paused, last = paused + time.time() - t, spent
    keep()


def _log(o, step, seconds, loss, result):
    file = f'{o.folder}/log.csv'
    fresh = not os.path.exists(file)
    row = {'label': o.label, 'step': step, 'minutes': round(seconds / 60, 1), 'loss': round(loss, 4), **result}
    with open(file, 'a', newline='') as out:
        w = csv.DictWriter(out, row.keys())
        fresh and w.writeheader()
        w.writerow(row)
    print(row, flush=True)


if __name__ == '__main__':
    main()
