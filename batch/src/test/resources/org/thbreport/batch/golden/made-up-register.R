# The analysis of examples/made-up-register computed a second time, from the file alone. Base R.
# Run: Rscript --vanilla made-up-register.R victims.csv CHANGE...     where CHANGE is AREA FROM TO, such as "TOTAL 2014 2023"
# Prints the path of each number in results.json, its parts between |, TAB, the value (NA where there is none).
options(digits = 17, warn = -1)
arguments <- commandArgs(TRUE)
file <- read.csv(arguments[1], na.strings = ":", colClasses = c(flag = "character"))
put <- function(..., value) cat(paste(..., sep = "|"), "\t", if (is.numeric(value)) sprintf("%.17g", value) else value, "\n", sep = "")
z <- qnorm(0.975)

# Cells: one row for each area and year.
wide <- reshape(file[, c("area", "period", "citizenship", "value")], idvar = c("area", "period"), timevar = "citizenship", direction = "wide")
d <- data.frame(area = wide$area, period = wide$period, x = wide$value.NEU27_2020_FOR, nat = wide$value.NAT, eu = wide$value.EU27_2020_FOR,
                u = wide$value.UNK, total = wide$value.TOTAL)
d$n <- d$x + d$nat + d$eu
d[, c("x", "nat", "eu", "u", "total", "n")] <- lapply(d[, c("x", "nat", "eu", "u", "total", "n")], as.numeric)
breaks <- unique(file[grepl("b", file$flag), c("area", "period")])
areas <- unique(d$area); years <- sort(unique(d$period))
data <- d[!is.na(d$n), ]
whole <- aggregate(cbind(x, nat, eu, u, total, n) ~ period, data, sum); whole$area <- "TOTAL"

wilson <- function(x, n) { ci <- prop.test(x, n, correct = FALSE)$conf.int; c(if (x == 0) 0 else ci[1], if (x == n) 1 else ci[2]) }
share <- function(a) {
  k <- c("share", a$area, a$period)
  p <- function(name, value) do.call(put, c(as.list(c(k, name)), list(value = value)))
  p("count", a$x); p("known", a$n); p("unknown", a$u); p("total", a$total)
  p("groups|NAT", a$nat); p("groups|EU27_2020_FOR", a$eu); p("groups|NEU27_2020_FOR", a$x); p("groups|UNK", a$u)
  p("shareOfKnown", a$x / a$n); p("shareOfAll", a$x / a$total)
  p("bounds|0", a$x / a$total); p("bounds|1", (a$x + a$u) / a$total)
  w <- if (is.na(a$n)) c(NA, NA) else wilson(a$x, a$n); p("wilson|0", w[1]); p("wilson|1", w[2])
}
for (i in seq_len(nrow(whole))) share(whole[i, ])
for (i in seq_len(nrow(d))) share(d[i, ])

# Trend.
kendall <- function(s) {
  rank <- sapply(seq_len(nrow(s)), function(i) sum(s$x * s$n[i] < s$x[i] * s$n) + 1)    # exact: cross products of counts
  ties <- any(duplicated(rank))
  ct <- cor.test(s$period, rank, method = "kendall", exact = !ties, continuity = ties)
  S <- sum(sign(outer(rank, rank, "-"))[lower.tri(diag(nrow(s)))]); t <- table(rank); n <- nrow(s)
  v <- (n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5))) / 18
  list(s = S, p = ct$p.value, tau = unname(ct$estimate), variance = as.numeric(v))
}
slopes <- function(s) unlist(lapply(seq_len(nrow(s) - 1), function(i) { j <- (i + 1):nrow(s); (s$x[j] / s$n[j] - s$x[i] / s$n[i]) / (s$period[j] - s$period[i]) }))
sen <- function(s) {
  b <- sort(slopes(s)); m <- length(b); C <- z * sqrt(kendall(s)$variance)
  at <- function(rank) if (m == 1) b else approx(seq_len(m), b, xout = rank, rule = 2)$y
  c(slope = median(b), low = at((m - C) / 2), high = at((m + C) / 2 + 1))
}
quasi <- function(s) {
  fit <- function(...) glm(cbind(x, n - x) ~ I(period - mean(period)), family = quasibinomial, data = s, ...)
  g <- fit(start = coef(fit()), control = glm.control(epsilon = 1e-300, maxit = 10)); u <- coef(summary(g))
  c(intercept = u[1, 1], slope = u[2, 1], standardError = u[2, 2], t = u[2, 3], df = g$df.residual, p = u[2, 4], dispersion = summary(g)$dispersion)
}
laney <- function(s) {
  m <- nrow(s); b <- seq_len(m - 1); p <- sum(s$x[b]) / sum(s$n[b]); zi <- (s$x / s$n - p) / sqrt(p * (1 - p) / s$n)
  sigma <- mean(abs(diff(zi[b]))) / 1.128; list(sigmaZ = sigma, z = zi / sigma)
}
bounds <- function(a) c(sum(a$x), sum(a$x) + sum(a$u)) / sum(a$total)
sums <- function(rows) aggregate(cbind(x, n) ~ period, rows, sum)
rate <- function(a) sum(a$x) / sum(a$n)
verdict <- function(area, s) {
  if (any(s$n < 50)) return("too-few-victims")
  m <- nrow(s); if (m < 4) return("too-few-periods")
  l <- laney(s); k <- kendall(s); b <- sen(s); id <- "no-clear-change"
  if (k$p < 0.05 && b["low"] > 0) id <- "rising"
  if (k$p < 0.05 && b["high"] < 0) id <- "falling"
  if (m >= 8 && abs(l$z[m]) > 3 && kendall(s[-m, ])$p >= 0.05) id <- if (l$z[m] > 0) "jump" else "drop"
  if (id == "no-clear-change") return(id)
  step <- id %in% c("jump", "drop"); up <- id %in% c("rising", "jump"); sgn <- if (up) 1 else -1
  effect <- function(rows) { a <- sums(rows); if (step) rate(a[nrow(a), ]) - rate(a[-nrow(a), ]) else median(slopes(a)) }
  if (!step && sign(quasi(s)["slope"]) != sgn) return("trend-not-confirmed")
  if (area == "TOTAL") {
    rows <- data[data$period %in% s$period, ]; in.all <- names(which(table(rows$area) == m))
    panels <- c(list(rows[rows$area %in% in.all, ]), lapply(unique(rows$area), function(a) rows[rows$area != a, ]))
    if (any(sapply(panels, effect) * sgn <= 0)) return("driven-by-one-area")
  }
  first <- bounds(if (step) s[-m, ] else s[1, ]); last <- bounds(s[m, ])
  if (last[1] - first[2] <= 0 && last[2] - first[1] >= 0) return("unknown-citizenship")
  id
}
for (area in c("TOTAL", areas)) {
  s <- if (area == "TOTAL") whole else data[data$area == area & data$n > 0, ]
  s <- s[order(s$period), ]; cuts <- breaks$period[breaks$area == area]
  segment <- if (length(cuts)) findInterval(s$period, sort(cuts)) else rep(0, nrow(s)); parts <- split(s, segment)
  for (i in seq_along(parts)) {
    p <- parts[[i]]; at <- function(...) put("trend", area, "segments", i - 1, ..., value = NULL)
    put("trend", area, "segments", i - 1, "from", value = as.character(p$period[1]))
    put("trend", area, "segments", i - 1, "to", value = as.character(p$period[nrow(p)]))
    if (nrow(p) > 1) { b <- sen(p); for (v in names(b)) put("trend", area, "segments", i - 1, "sen", v, value = b[[v]]) }
  }
  s <- parts[[length(parts)]]; k <- kendall(s); for (v in names(k)) put("trend", area, "mannKendall", v, value = k[[v]])
  b <- sen(s); for (v in names(b)) put("trend", area, "sen", v, value = b[[v]])
  ca <- prop.trend.test(s$x, s$n, score = s$period - mean(s$period)); h <- prop.test(s$x, s$n)
  put("trend", area, "cochranArmitage", "chiSquare", value = ca$statistic); put("trend", area, "cochranArmitage", "p", value = ca$p.value)
  put("trend", area, "cochranArmitage", "departureChiSquare", value = h$statistic - ca$statistic)
  put("trend", area, "cochranArmitage", "departureDf", value = h$parameter - 1)
  put("trend", area, "cochranArmitage", "departureP", value = pchisq(h$statistic - ca$statistic, h$parameter - 1, lower.tail = FALSE))
  q <- quasi(s); for (v in names(q)) put("trend", area, "quasiBinomial", v, value = q[[v]])
  l <- laney(s); put("trend", area, "laney", "sigmaZ", value = l$sigmaZ)
  for (i in seq_len(nrow(s))) put("trend", area, "laney", "z", s$period[i], value = l$z[i])
  put("trend", area, "verdict", "id", value = verdict(area, s))
}

# Changes, between single years or pooled ones.
span <- function(text) { ends <- as.numeric(strsplit(text, "/")[[1]]); ends[1]:ends[length(ends)] }
for (text in arguments[-1]) {
  w <- strsplit(text, " ")[[1]]; area <- w[1]; from <- span(w[2]); to <- span(w[3]); key <- paste0(w[2], "..", w[3])
  p <- function(..., value) put("change", area, key, ..., value = value)
  s <- if (area == "TOTAL") data else data[data$area == area, ]
  a <- s[s$period %in% from, ]; b <- s[s$period %in% to, ]
  p("difference", value = rate(b) - rate(a)); p("differenceOfAll", value = sum(b$x) / sum(b$total) - sum(a$x) / sum(a$total))
  one <- wilson(sum(b$x), sum(b$n)); two <- wilson(sum(a$x), sum(a$n))
  p("newcombe|0", value = rate(b) - rate(a) - sqrt((rate(b) - one[1])^2 + (two[2] - rate(a))^2))
  p("newcombe|1", value = rate(b) - rate(a) + sqrt((one[2] - rate(b))^2 + (rate(a) - two[1])^2))
  x <- c(sum(b$x), sum(a$x)); n <- c(sum(b$n), sum(a$n))
  if (min(sum(x), sum(n - x)) * min(n) / sum(n) >= 5) {
    t <- prop.test(x, n, correct = FALSE); p("pooledTest|chiSquare", value = t$statistic); p("pooledTest|p", value = t$p.value)
  } else p("pooledTest|p", value = fisher.test(cbind(x, n - x))$p.value)
  p("bounds|0", value = bounds(b)[1] - bounds(a)[2]); p("bounds|1", value = bounds(b)[2] - bounds(a)[1])
  if (area == "TOTAL") {
    N0 <- sapply(areas, function(c) sum(a$n[a$area == c])); N1 <- sapply(areas, function(c) sum(b$n[b$area == c]))
    X0 <- sapply(areas, function(c) sum(a$x[a$area == c])); X1 <- sapply(areas, function(c) sum(b$x[b$area == c]))
    P <- (rate(a) + rate(b)) / 2; w0 <- N0 / sum(N0); w1 <- N1 / sum(N1); p0 <- X0 / N0; p1 <- X1 / N1; both <- N0 > 0 & N1 > 0
    parts <- data.frame(within = ifelse(both, (w0 + w1) / 2 * (p1 - p0), 0), between = ifelse(both, ((p0 + p1) / 2 - P) * (w1 - w0), 0),
                        entry = ifelse(N0 == 0, w1 * (p1 - P), 0), exit = ifelse(N1 == 0, -w0 * (p0 - P), 0))
    for (v in names(parts)) p("kitagawa", v, value = sum(parts[[v]]))
    for (c in areas) for (v in names(parts)) p("kitagawa|byCountry", c, v, value = parts[c, v])
    loo <- sapply(areas, function(c) rate(b[b$area != c, ]) - rate(a[a$area != c, ])); k <- length(areas)
    for (c in areas) p("leaveOneOut", c, value = loo[[c]])
    p("jackknifeSe", value = sqrt((k - 1) / k * sum((loo - mean(loo))^2)))
    p("matchedPanel|difference", value = sum(X1[both]) / sum(N1[both]) - sum(X0[both]) / sum(N0[both]))
    full <- areas[sapply(areas, function(c) all(c(from, to) %in% data$period[data$area == c]))]
    p("matchedPanelComplete|difference", value = sum(X1[full]) / sum(N1[full]) - sum(X0[full]) / sum(N0[full]))
  }
}
