import { IsOptional, IsUrl, Matches } from 'class-validator';
import { PackageSettings } from './package-settings';
import { IsNetworkList } from './network-list';
import { FlagSetting, IntegerSetting, Setting } from './setting';

/** A decimal number that is not negative. */
const DECIMAL = /^\d{1,6}(\.\d{1,4})?$/;

/** How suppliers' pages are read, and which price changes cause events. */
export class ListingSettings extends PackageSettings {
  @Setting({
    env: 'FETCH_USER_AGENT',
    doc: 'Name under which the robots.txt files of suppliers know this service.',
  })
  @Matches(/^[A-Za-z_-]{1,40}$/)
  fetchUserAgent = 'Planbill';

  @Setting({
    env: 'FETCH_CONTACT_URL',
    doc: 'Page about this installation; it is sent to the sites that Planbill reads.',
  })
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  fetchContactUrl?: string;

  @IntegerSetting({
    env: 'FETCH_HOST_DELAY_MS',
    doc: 'Shortest time between two requests to one host, milliseconds.',
    min: 0,
  })
  fetchHostDelayMs = 1_000;

  @FlagSetting({ env: 'FETCH_ALLOW_LOOPBACK', doc: 'For tests only: fetch from loopback, on any port.' })
  fetchAllowLoopback = false;

  @Setting({
    env: 'FETCH_ALLOW_NETS',
    doc: 'Private networks that imports and webhooks may reach, on ports 80 and 443 or on the given port; unset: none.',
    example: '10.20.0.0/16,192.168.5.7/32:8443',
  })
  @IsOptional()
  @IsNetworkList()
  fetchAllowNets?: string;

  @Setting({
    env: 'FETCH_PROXY',
    doc: 'HTTP proxy for imports and webhooks. Networks of FETCH_ALLOW_NETS are reached without it; unset: no proxy.',
    example: 'http://proxy.example.com:3128',
    secret: true,
  })
  @IsOptional()
  @IsUrl({ protocols: ['http'], require_protocol: true, require_tld: false })
  fetchProxy?: string;

  @Setting({
    env: 'PRICE_CHANGED_PERCENT',
    doc: 'Send an event when a unit price has changed by more than this since the last event, per cent.',
  })
  @Matches(DECIMAL)
  priceChangedPercent = '1';

  @Setting({
    env: 'PRICE_CHANGED_AMOUNT',
    doc: 'Send an event also when a unit price has changed by more than this amount, in its currency; empty: never.',
    example: '0.50',
  })
  @IsOptional()
  @Matches(DECIMAL)
  priceChangedAmount?: string;

  @Setting({
    env: 'PRICE_SUSPECT_PERCENT',
    doc: 'A unit price that has changed by more than this must be confirmed before it is used, per cent.',
  })
  @Matches(DECIMAL)
  priceSuspectPercent = '50';

  @IntegerSetting({
    env: 'RAW_PAYLOAD_TTL_DAYS',
    doc: 'Days that the text of imported pages is kept.',
    min: 1,
    max: 3650,
  })
  rawPayloadTtlDays = 30;

  @IntegerSetting({
    env: 'LISTING_REFRESH_DAYS',
    doc: 'Days after which the page of a linked listing is read again; 0: never.',
    min: 0,
    max: 3650,
  })
  listingRefreshDays = 7;

  @IntegerSetting({
    env: 'LISTING_REFRESH_INTERVAL_MS',
    doc: 'Time between two searches for such listings, milliseconds.',
    min: 200,
    max: 86_400_000,
  })
  listingRefreshIntervalMs = 3_600_000;
}
