-- Holds places for another lease, those that were lost too.
-- KEYS: the places of one principal
-- ARGV: the lease in ms, tokens
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
for at = 2, #ARGV do
  redis.call('ZADD', KEYS[1], string.format('%.0f', now + ARGV[1]), ARGV[at])
end
redis.call('PEXPIRE', KEYS[1], ARGV[1] * 2)
return #ARGV - 1
