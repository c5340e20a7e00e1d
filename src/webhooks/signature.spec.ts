import { Webhook } from 'standardwebhooks';
import { newSecret, signedHeaders } from './signature';

const ID = '0d6ff1e2-8f55-4a0c-9a79-6f8c1f3d7f60';

describe('signatures', () => {
  it('are valid for every current secret, and for no other', () => {
    const [current, previous, stranger] = [newSecret(), newSecret(), newSecret()];
    const body = '{"type":"price.changed","data":{"name":"Fließe ₹"}}';
    const headers = signedHeaders([current, previous], ID, new Date(), body);
    for (const secret of [current, previous]) {
      expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
      expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow();
      expect(() => new Webhook(secret).verify(body, { ...headers, 'webhook-id': 'other' })).toThrow();
    }
    expect(() => new Webhook(stranger).verify(body, headers)).toThrow();
  });

  it('are those of the published scheme', () => {
    // The example of the Standard Webhooks specification and its libraries.
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const at = new Date(1_614_265_330_000);
    const headers = signedHeaders([secret], 'msg_p5jXN8AQM9LWM0D4loKWxJek', at, '{"test": 2432232314}');
    expect(headers).toEqual({
      'content-type': 'application/json',
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('have random secrets', () => {
    const secrets = Array.from({ length: 100 }, newSecret);
    expect(new Set(secrets).size).toBe(100);
    for (const secret of secrets) expect(Buffer.from(secret.slice(6), 'base64')).toHaveLength(32);
  });
});
