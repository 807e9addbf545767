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
