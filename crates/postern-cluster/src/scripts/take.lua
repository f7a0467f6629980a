-- Records that are taken out, row by row until one does not fit. The count is that of the gate's
-- `tally`: exact up to so many hashes, then a sample of those that end in zero bits.
-- KEYS: of each account its hashes, then what is known of them
-- ARGV: most records, seconds to keep, most hashes, the rows: of each row, for each account, how
--       many hashes as 4 bytes, then 8 bytes each
-- Gives: rows that fit, what is left of the account of which least is left, which that is, from 0
local most, keep, hashes_max = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local rows, at, size = ARGV[4], 1, #ARGV[4]
local accounts = {}
for i = 1, #KEYS / 2 do
  local facts = redis.call('HMGET', KEYS[2 * i], 'zeros', 'spent')
  accounts[i] = {
    hashes = KEYS[2 * i - 1], facts = KEYS[2 * i],
    zeros = tonumber(facts[1] or 0), spent = tonumber(facts[2] or -1),
    held = redis.call('SCARD', KEYS[2 * i - 1]),
  }
end

local function count(account) return account.held * 2 ^ account.zeros end

local function left(account)
  if most <= account.spent then return 0 end
  return math.max(0, most - count(account))
end

local function zeros(hash)
  local low, found = struct.unpack('>I4', hash, 5), 0
  while found < 32 and low % 2 == 0 do
    low = math.floor(low / 2)
    found = found + 1
  end
  return found
end

local function add(account, hash)
  if zeros(hash) < account.zeros or redis.call('SADD', account.hashes, hash) == 0 then return end
  account.held = account.held + 1
  while account.held > hashes_max and account.zeros < 32 do
    account.zeros = account.zeros + 1
    for _, one in ipairs(redis.call('SMEMBERS', account.hashes)) do
      if zeros(one) < account.zeros then redis.call('SREM', account.hashes, one) end
    end
    account.held = redis.call('SCARD', account.hashes)
  end
end

-- Whether what a row holds for an account fits.
local function take(account, from, many)
  local is_spent = left(account) == 0
  for i = 0, many - 1 do
    local hash = string.sub(rows, from + 8 * i, from + 8 * i + 7)
    if not is_spent then
      add(account, hash)
    elseif redis.call('SISMEMBER', account.hashes, hash) == 0 then
      return false
    end
  end
  if not is_spent and count(account) > most then
    -- A coarser sample may count a little less: what was reached stays reached.
    account.spent = most
    return false
  end
  return true
end

local fitting = 0
while at <= size do
  local fits = true
  for _, account in ipairs(accounts) do
    local many
    many, at = struct.unpack('>I4', rows, at)
    fits = fits and take(account, at, many)
    at = at + 8 * many
  end
  if not fits then break end
  fitting = fitting + 1
end

local least, least_at = most, 0
for i, account in ipairs(accounts) do
  if size > 0 then
    redis.call('HSET', account.facts, 'zeros', account.zeros, 'spent', string.format('%.0f', account.spent))
    redis.call('EXPIRE', account.facts, keep)
    redis.call('EXPIRE', account.hashes, keep)
  end
  if left(account) < least then least, least_at = left(account), i - 1 end
end
return {fitting, string.format('%.0f', least), least_at}
