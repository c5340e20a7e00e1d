"""Text of many fonts, drawn as maps of ink; without any font on the machine, in the strokes of OpenCV."""
import functools
import glob

import cv2
import numpy as np

try:
    from PIL import Image, ImageDraw, ImageFont
except ImportError:            # Debian's python3-pil is wanted, not needed
    Image = None

FONTS = sorted(f for folder in ('dejavu', 'liberation') for f in glob.glob(f'/usr/share/fonts/truetype/{folder}/*.ttf'))


@functools.lru_cache(maxsize=3000)
def word(text, height, font):
    """A map of ink of the text, `height` pixels tall capitals; `font` is any whole number."""
    height = max(5, int(height))
    if Image is None or not FONTS or font % 5 == 0:
        face = (0, 1, 2, 3, 4, 6, 7)[font % 7]
        scale = height / 21
        (w, h), base = cv2.getTextSize(text, face, scale, 1)
        out = np.zeros((h + base + 4, w + 4), np.uint8)
        cv2.putText(out, text, (2, h + 1), face, scale, 255, 1 + font % 2, cv2.LINE_AA)
        return out
    face = ImageFont.truetype(FONTS[font % len(FONTS)], int(height * 1.38))
    box = face.getbbox(text)
    image = Image.new('L', (max(1, box[2] + 2), max(1, box[3] + 2)))
    ImageDraw.Draw(image).text((1, 1), text, fill=255, font=face)
    return np.asarray(image)


def write(canvas, text, at, height_mm, ink, font, quarter=0, anchor='middle'):
    """Writes at a place of the building; the text stands level on the page or turned by quarters."""
    if not canvas.view.sees([at], height_mm * canvas.view.scale * len(text)):
        return
    out = word(text, round(height_mm * canvas.view.scale), font)
    if quarter:
        out = np.rot90(out, quarter)
    x, y = canvas.pixels(np.array([at]))[0]
    h, w = out.shape
    canvas.stamp(out, x - (w / 2 if anchor == 'middle' else 0), y - h / 2, ink)
