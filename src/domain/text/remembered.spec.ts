import { remembered } from './remembered';

describe('a function that keeps its answers', () => {
  it('reads each text once, also where the answer is null', () => {
    const read = jest.fn((text: string) => (text === '' ? null : text.length));
    const lengthOf = remembered(read);
    expect([lengthOf('wall'), lengthOf(''), lengthOf('wall'), lengthOf('')]).toEqual([4, null, 4, null]);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('forgets them when there are too many, and answers as before', () => {
    const read = jest.fn((text: string) => `${text}!`);
    const shout = remembered(read);
    for (let i = 0; i <= 20_000; i++) shout(`${i}`);
    expect(shout('0')).toBe('0!');
    expect(read).toHaveBeenCalledTimes(20_002);
  });
});
