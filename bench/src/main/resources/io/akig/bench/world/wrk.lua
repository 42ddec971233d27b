-- Asks about tenants drawn at random, checks that the answers are good, and tells the figures as JSON.
local tenants = tonumber(os.getenv("AKIG_BENCH_TENANTS"))
local query = os.getenv("AKIG_BENCH_QUERY")
local threads = {}

function setup(thread)
  table.insert(threads, thread)
  thread:set("seed", os.time() + #threads)
end

function init(args)
  math.randomseed(seed)
  refused = 0
end

function request()
  return wrk.format("GET", "/score/bench-" .. math.random(tenants) .. query)
end

function response(status)
  if status ~= 200 then refused = refused + 1 end
end

function done(summary, latency)
  local refusals = 0
  for _, thread in ipairs(threads) do refusals = refusals + thread:get("refused") end
  local errors = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout + refusals
  io.write(string.format('\n{"requests":%d,"seconds":%f,"errors":%d,"p50":%f,"p99":%f,"longest":%f}\n',
    summary.requests, summary.duration / 1e6, errors, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3))
end
