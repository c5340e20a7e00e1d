"""The network: a small U-Net that works at half resolution inside and gives five classes at full resolution."""
import torch
import torch.nn as nn
import torch.nn.functional as F

CLASSES = 5


def block(i, o, dilation=1):
    return nn.Sequential(nn.Conv2d(i, o, 3, padding=dilation, dilation=dilation, bias=False), nn.BatchNorm2d(o), nn.ReLU(True))


class Net(nn.Module):
    """Input N,1,H,W from 0 (black) to 1 (paper), H and W multiples of 32; output N,5,H,W before softmax."""

    def __init__(self, channels=(16, 32, 64, 128)):
        super().__init__()
        a, b, d, e = channels
        self.e1 = nn.Sequential(block(4, a), block(a, a))
        self.e2 = nn.Sequential(block(a, b), block(b, b))
        self.e3 = nn.Sequential(block(b, d), block(d, d))
        self.e4 = nn.Sequential(block(d, e), block(e, e, 2), block(e, e, 4))
        self.e5 = nn.Sequential(block(e, e), block(e, e, 2))
        self.d4 = nn.Sequential(block(e + e, e))
        self.d3 = nn.Sequential(block(e + d, d), block(d, d))
        self.d2 = nn.Sequential(block(d + b, b), block(b, b))
        self.d1 = nn.Sequential(block(b + a, a), block(a, a))
        self.head = nn.Conv2d(a, CLASSES * 4, 1)

    def forward(self, x):
        x = F.pixel_unshuffle(x, 2)
        a = self.e1(x)
        b = self.e2(F.max_pool2d(a, 2))
        d = self.e3(F.max_pool2d(b, 2))
        e = self.e4(F.max_pool2d(d, 2))
        f = self.e5(F.max_pool2d(e, 2))
        e = self.d4(torch.cat([_up(f), e], 1))
        y = self.d3(torch.cat([_up(e), d], 1))
        y = self.d2(torch.cat([_up(y), b], 1))
        y = self.d1(torch.cat([_up(y), a], 1))
        return F.pixel_shuffle(self.head(y), 2)


def _up(t):
    return F.interpolate(t, scale_factor=2.0, mode='nearest')
