package org.thbreport.batch.command;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.thbreport.batch.Environment;
import org.thbreport.batch.release.Withdrawal;
import org.thbreport.batch.release.Withdrawals;

/**
 * Lets what was withdrawn be published again.
 *
 * @param named the edition as messages name it
 * @param withdrawals its withdrawals
 */
record WithdrawalLift(Environment environment, String named, Withdrawals withdrawals) {

    /**
     * Lifts the last withdrawal, that of a key, or all.
     *
     * @param release first characters of a key; empty for none
     */
    void lift(String release, boolean all) throws CommandFailure, IOException {
        List<Withdrawal> standing = standing();
        Instant last = standing.isEmpty()
                ? Instant.EPOCH
                : standing.get(standing.size() - 1).at();
        List<Withdrawal> lifted = withdrawals.lift(one -> release.isEmpty()
                ? all || one.at().equals(last)
                : release.length() >= WithdrawCommand.SHORTEST && one.release().startsWith(release));
        if (lifted.isEmpty()) {
            throw WithdrawCommand.failure(
                    "WITHDRAW-2",
                    named,
                    "nothing of this edition is withdrawn" + (release.isEmpty() ? "" : " with the key " + release),
                    standing.isEmpty()
                            ? "there is nothing to lift"
                            : "expected one of "
                                    + String.join(
                                            ", ",
                                            standing.stream()
                                                    .map(Withdrawal::release)
                                                    .toList()));
        }
        int left = standing().size();
        environment
                .out()
                .println(named + " may be published again; the next run or batch does so"
                        + (left == 0 ? "" : "; " + IssueLines.counted(left, "earlier withdrawal") + " still holds"));
        lifted.forEach(one -> environment.out().println("  " + one.release() + ": " + one.inWords()));
    }

    private List<Withdrawal> standing() throws IOException {
        return withdrawals.all().stream().filter(one -> !one.isLifted()).toList();
    }
}
