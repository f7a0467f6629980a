-- One request of a principal, and a place for it.
-- KEYS: when the last request's share of the minute is over; the places that are held
-- ARGV: requests per minute, places, the place's token, its lease in ms, 1 to count the request
-- Gives: 0 in, 1 spent, 2 crowded; requests left, or ms to wait; places left
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local minute = 60000
local share = minute / tonumber(ARGV[1])
local over = tonumber(redis.call('GET', KEYS[1]) or now)
if over < now then over = now end
if ARGV[5] == '1' then
  over = over + share
  if over - minute > now then
    return {1, math.ceil(over - minute - now), 0}
  end
  redis.call('SET', KEYS[1], string.format('%.4f', over), 'PX', math.ceil(over - now) + 1000)
end
local left = math.max(0, math.floor((now + minute - over) / share))
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now)
local held = redis.call('ZCARD', KEYS[2])
local places = tonumber(ARGV[2])
if held >= places then
  return {2, left, 0}
end
redis.call('ZADD', KEYS[2], string.format('%.0f', now + ARGV[4]), ARGV[3])
redis.call('PEXPIRE', KEYS[2], ARGV[4] * 2)
return {0, left, places - held - 1}
