# Prints, for the data sets in the folder given, what R's own functions give: key TAB value.
# Run: Rscript --vanilla live.R FOLDER     (base R only)
options(digits = 17, warn = -1)
folder <- commandArgs(TRUE)[1]
read <- function(name) {
  d <- read.csv(file.path(folder, name))
  d[] <- lapply(d, function(column) if (is.integer(column)) as.numeric(column) else column)   # integers overflow
  d
}
put <- function(key, value) cat(sprintf("%s\t%.17g\n", key, value), sep = "")
z <- qnorm(0.975)
# glm takes its standard errors from the weights of the last step but one: some more steps settle the last digits.
tight <- function(...) glm(..., start = coef(glm(...)), control = glm.control(epsilon = 1e-300, maxit = 10))

# One share: Wilson by prop.test, the others by qbeta (binom.test adds up a thousand million chances).
s <- read("single.csv")
for (i in seq_len(nrow(s))) {
  x <- s$x[i]; n <- s$n[i]; k <- paste0("single.", i, ".")
  put(paste0(k, "wilson", c("[lo]", "[hi]")), prop.test(x, n, correct = FALSE)$conf.int)
  put(paste0(k, "clopperPearson", c("[lo]", "[hi]")),
      c(if (x == 0) 0 else qbeta(0.025, x, n - x + 1), if (x == n) 1 else qbeta(0.025, x + 1, n - x, lower.tail = FALSE)))
  put(paste0(k, "jeffreysBCD", c("[lo]", "[hi]")),
      c(if (x == 0) 0 else qbeta(0.025, x + 0.5, n - x + 0.5),
        if (x == n) 1 else qbeta(0.025, x + 0.5, n - x + 0.5, lower.tail = FALSE)))
  put(paste0(k, "poisson", c("[lo]", "[hi]")), poisson.test(x)$conf.int)
  r <- poisson.test(x, T = n * 37 / 1e5)   # n * 37 inhabitants
  put(paste0(k, "rate", c("[est]", "[lo]", "[hi]")), c(r$estimate, r$conf.int))
}

# Two shares.
p <- read("pairs.csv")
for (i in seq_len(nrow(p))) {
  a <- p[i, ]; k <- paste0("pair.", i, ".")
  t <- prop.test(c(a$x1, a$x2), c(a$n1, a$n2), correct = FALSE)
  put(paste0(k, "X2"), t$statistic); put(paste0(k, "p"), t$p.value)
  put(paste0(k, "fisher"), fisher.test(matrix(c(a$x1, a$n1 - a$x1, a$x2, a$n2 - a$x2), 2))$p.value)
  one <- prop.test(a$x1, a$n1, correct = FALSE)$conf.int; two <- prop.test(a$x2, a$n2, correct = FALSE)$conf.int
  p1 <- a$x1 / a$n1; p2 <- a$x2 / a$n2
  put(paste0(k, "newcombe", c("[lo]", "[hi]")),
      p1 - p2 + c(-1, 1) * sqrt(c((p1 - one[1])^2 + (two[2] - p2)^2, (one[2] - p1)^2 + (p2 - two[1])^2)))
  r <- poisson.test(c(a$x1, a$x2), c(3, 2))
  put(paste0(k, "ratio", c("[est]", "[lo]", "[hi]", "[p]")), c(r$estimate, r$conf.int, r$p.value))
}

# Shapes: weighted least squares with lm.wfit, and the criterion n log(max(S / n + floor^2, part of chance)) + k log n.
floor <- 0.007; chancePart <- 0.5
cost <- c(constant = 1, line = 2, step = 2.6, "one-off" = 3, bend = 4.85, "line-and-step" = 7, "line-and-one-off" = 7, "two-steps" = 7)
noise <- function(y, v) {
  n <- length(y); w <- 1 / (v + max(floor^2, sum(diff(y)^2) / 2 / (n - 1) - mean(v))); w <- w * n / sum(w)
  list(w = w, least = chancePart * mean(w * v))
}
designs <- function(t) {
  n <- length(t); since <- function(j) as.numeric(seq_len(n) >= j); run <- function(i, j) as.numeric(seq_len(n) >= i & seq_len(n) <= j)
  D <- list(constant = list(rep(1, n)), line = list(cbind(1, t)))
  for (j in 2:n) D$step <- c(D$step, list(cbind(1, since(j))))
  for (j in seq(3, length.out = max(0, n - 4))) D$bend <- c(D$bend, list(cbind(1, t, pmax(0, t - t[j]))))
  for (l in 1:2) for (j in seq(2, length.out = max(0, n - l - 1))) {
    D$`one-off` <- c(D$`one-off`, list(cbind(1, run(j, j + l - 1))))
    if (n >= 8) D$`line-and-one-off` <- c(D$`line-and-one-off`, list(cbind(1, t, run(j, j + l - 1))))
  }
  if (n >= 8) {
    for (j in 2:n) D$`line-and-step` <- c(D$`line-and-step`, list(cbind(1, t, since(j))))
    for (i in 3:(n - 1)) for (j in seq(i + 2, length.out = max(0, n - i - 1))) D$`two-steps` <- c(D$`two-steps`, list(cbind(1, since(i), since(j))))
  }
  D
}
criterion <- function(X, y, kind, v) {
  n <- length(y); s <- noise(y, v); S <- sum(s$w * lm.wfit(as.matrix(X), y, s$w)$residuals^2)
  n * log(max(S / n + floor^2, s$least)) + cost[[kind]] * log(n)
}
# One level, years that hang together: the density of a stationary first-order autoregression, by its covariance matrix.
hangs <- function(t, y, v) {
  n <- length(y); s <- noise(y, v)
  dev <- sapply(seq(0, 0.98, 0.02), function(r) {
    C <- if (r == 0) diag(n) else r^abs(outer(t, t, "-")); I <- solve(C); m <- sum(I %*% y) / sum(I); e <- y - m
    n * log(max(drop(t(e) %*% I %*% e) / n + floor^2, s$least)) + as.numeric(determinant(C)$modulus)
  })
  min(dev) + 2 * log(n)
}
# A season: each part of the year by itself (Hirsch, Slack and Smith 1982).
seasonal <- function(t, rank, g) {
  S <- 0; v <- 0
  for (k in unique(g)) {
    r <- rank[g == k]; m <- length(r); tie <- table(r)
    for (i in seq_len(m - 1)) S <- S + sum(sign(r[(i + 1):m] - r[i]))
    v <- v + (m * (m - 1) * (2 * m + 5) - sum(tie * (tie - 1) * (2 * tie + 5))) / 18
  }
  c(S, v, 2 * pnorm(-abs(S - sign(S)) / sqrt(v)))
}

# Series.
all <- read("series.csv")
for (id in unique(all$series)) {
  a <- all[all$series == id, ]; t <- a$time; y <- a$x / a$n; k <- paste0("series.", id, "."); m <- nrow(a)
  q <- prop.trend.test(a$x, a$n, score = t - mean(t)); h <- prop.test(a$x, a$n)
  put(paste0(k, "trend[X2]"), q$statistic); put(paste0(k, "trend[p]"), q$p.value)
  put(paste0(k, "departure[X2]"), h$statistic - q$statistic)
  put(paste0(k, "departure[p]"), pchisq(h$statistic - q$statistic, h$parameter - 1, lower.tail = FALSE))
  # Shares may tie only as equal ratios: cross products of the counts are exact here, their quotients are not.
  rank <- sapply(1:m, function(i) sum(a$x * a$n[i] < a$x[i] * a$n) + 1)
  exact <- !any(duplicated(rank)) && m < 50
  ct <- cor.test(t, rank, method = "kendall", exact = exact, continuity = !exact)
  put(paste0(k, "kendall[tau]"), ct$estimate); put(paste0(k, "kendall[p]"), ct$p.value)
  d <- c(); for (i in 1:(m - 1)) for (j in (i + 1):m) d <- c(d, (y[j] - y[i]) / (t[j] - t[i]))
  tie <- table(rank); v <- (m * (m - 1) * (2 * m + 5) - sum(tie * (tie - 1) * (2 * tie + 5))) / 18; N <- length(d)
  at <- function(r) approx(1:N, sort(d), xout = r, rule = 2)$y
  put(paste0(k, "sen", c("[slope]", "[lo]", "[hi]")),
      c(median(d), at((N - z * sqrt(v)) / 2), at((N + z * sqrt(v)) / 2 + 1)))
  g <- tight(cbind(x, n - x) ~ I(time - mean(time)), family = quasibinomial, data = a); u <- coef(summary(g))
  put(paste0(k, "quasi", c("[b0]", "[b1]", "[se]", "[t]", "[p]")), c(u[1, 1], u[2, ]))
  put(paste0(k, "quasi[phi]"), summary(g)$dispersion)
  b <- 1:(m - 1); pb <- sum(a$x[b]) / sum(a$n[b]); zi <- (y - pb) / sqrt(pb * (1 - pb) / a$n)
  sz <- mean(abs(diff(zi[b]))) / 1.128
  put(paste0(k, "laney", c("[sigmaZ]", "[z]")), c(sz, zi[m] / sz))
}

for (id in unique(all$series)) {
  a <- all[all$series == id, ]; t <- a$time; y <- a$x / a$n; k <- paste0("series.", id, "."); m <- nrow(a)
  # Revisions from a first value x to a newest value n (McKenzie and Gamba 2008).
  put(paste0(k, "revision", c("[mean]", "[size]", "[relative]")), c(mean(a$n - a$x), mean(abs(a$n - a$x)), sum(abs(a$n - a$x)) / sum(abs(a$n))))
  g <- tight(x ~ I(time - mean(time)), family = quasipoisson, data = a); u <- coef(summary(g))
  put(paste0(k, "poisson", c("[b0]", "[b1]", "[se]", "[t]", "[p]", "[phi]")), c(u[1, 1], u[2, ], sum((a$x - fitted(g))^2 / fitted(g)) / (m - 2)))
  X2 <- sum((a$x - mean(a$x))^2) / mean(a$x)
  put(paste0(k, "counts", c("[phi]", "[p]")), c(summary(tight(x ~ 1, family = quasipoisson, data = a))$dispersion, pchisq(X2, m - 1, lower.tail = FALSE)))
  if (m < 5) next
  rank <- sapply(1:m, function(i) sum(a$x * a$n[i] < a$x[i] * a$n) + 1)
  put(paste0(k, "seasonal", c("[s]", "[v]", "[p]")), seasonal(t, rank, seq_len(m) %% 2))
  P <- (sum(a$x) + 1) / (sum(a$n) + 2); v <- P * (1 - P) / a$n; D <- designs(t)
  C <- lapply(names(D), function(kind) sapply(D[[kind]], criterion, y = y, kind = kind, v = v)); names(C) <- names(D)
  put(paste0(k, "shape[constant]"), C$constant); put(paste0(k, "shape[line]"), C$line); put(paste0(k, "shape[best]"), min(unlist(C)))
  put(paste0(k, "shape[hangs]"), hangs(t, y, v))
  since <- function(j) as.numeric(seq_len(m) >= j); run <- function(i, j) as.numeric(seq_len(m) >= i & seq_len(m) <= j)
  contrast <- function(name, ...) {   # the coefficient of the first column beside a level and the others
    g <- lm(y ~ ., data.frame(...), weights = noise(y, v)$w); r <- sum(weights(g) * resid(g)^2) / g$df.residual; b <- coef(summary(g))[2, 1:2]
    put(paste0(k, name, c("[value]", "[se]")), c(b[1], b[2] * sqrt(max(r, floor^2) / r)))
  }
  contrast("contrast", t)
  if (m < 8) next
  j <- m %/% 2 + 1; before <- pmin(0, t - t[j]); after <- pmax(0, t - t[j])
  contrast("step", since(j)); contrast("one-off", run(j, j + 1))
  contrast("bend-before", before, after); contrast("bend-after", after, before)
  contrast("step-line", since(j), t); contrast("line-step", t, since(j))
  contrast("one-off-line", run(j, j + 1), t); contrast("line-one-off", t, run(j, j + 1))
  contrast("first-step", since(3), since(j + 2)); contrast("second-step", since(j + 2), since(3))
}

# A panel with areas that enter and leave.
D <- read("panel.csv")
P0 <- sum(D$x0) / sum(D$n0); P1 <- sum(D$x1) / sum(D$n1); Pb <- (P0 + P1) / 2
w0 <- D$n0 / sum(D$n0); w1 <- D$n1 / sum(D$n1); p0 <- D$x0 / D$n0; p1 <- D$x1 / D$n1
both <- D$n0 > 0 & D$n1 > 0
for (i in seq_len(nrow(D))) put(paste0("panel.", D$area[i], c(".wi", ".be", ".en", ".ex")),
  c(if (both[i]) (w0[i] + w1[i]) / 2 * (p1[i] - p0[i]) else 0,
    if (both[i]) ((p0[i] + p1[i]) / 2 - Pb) * (w1[i] - w0[i]) else 0,
    if (D$n0[i] == 0) w1[i] * (p1[i] - Pb) else 0,
    if (D$n1[i] == 0) -w0[i] * (p0[i] - Pb) else 0))
loo <- sapply(seq_len(nrow(D)), function(i) sum(D$x1[-i]) / sum(D$n1[-i]) - sum(D$x0[-i]) / sum(D$n0[-i]))
put("panel.jackknife", sqrt((nrow(D) - 1) / nrow(D) * sum((loo - mean(loo))^2)))
put("panel.matched", sum(D$x1[both]) / sum(D$n1[both]) - sum(D$x0[both]) / sum(D$n0[both]))
# Areas that stay as the reference (Melitz and Polanec 2015).
S0 <- sum(D$x0[both]) / sum(D$n0[both]); S1 <- sum(D$x1[both]) / sum(D$n1[both]); Sb <- (S0 + S1) / 2
v0 <- D$n0 / sum(D$n0[both]); v1 <- D$n1 / sum(D$n1[both])
for (i in seq_len(nrow(D))) put(paste0("panel.", D$area[i], c(".swi", ".sbe", ".sen", ".sex")),
  c(if (both[i]) (v0[i] + v1[i]) / 2 * (p1[i] - p0[i]) else 0,
    if (both[i]) ((p0[i] + p1[i]) / 2 - Sb) * (v1[i] - v0[i]) else 0,
    if (D$n0[i] == 0) w1[i] * (p1[i] - S1) else 0,
    if (D$n1[i] == 0) -w0[i] * (p0[i] - S0) else 0))
