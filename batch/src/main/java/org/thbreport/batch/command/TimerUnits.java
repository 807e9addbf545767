package org.thbreport.batch.command;

import java.nio.file.Path;
import java.util.Locale;
import org.thbreport.batch.plan.BatchFile;
import org.thbreport.batch.schedule.Trigger;

/** Units that start {@code schedule FILE --once} every few minutes: the ledger knows what is due, the timer only wakes. */
final class TimerUnits {
    private static final String SYSTEMD = """
            # /etc/systemd/system/thb-report.service
            [Unit]
            Description=Releases of thb-report

            [Service]
            Type=oneshot
            User=thb-report
            ExecStart=/usr/bin/thb-report schedule %1$s --once --log json

            # /etc/systemd/system/thb-report.timer
            # Due: %2$s
            [Unit]
            Description=Wakes thb-report; its ledger knows what is due

            [Timer]
            OnCalendar=*:0/5
            Persistent=true

            [Install]
            WantedBy=timers.target
            """;

    private static final String KUBERNETES = """
            # Due: %2$s
            apiVersion: batch/v1
            kind: CronJob
            metadata:
              name: thb-report
            spec:
              schedule: "*/5 * * * *"
              timeZone: %3$s
              concurrencyPolicy: Forbid
              jobTemplate:
                spec:
                  backoffLimit: 0
                  template:
                    spec:
                      restartPolicy: Never
                      containers:
                        - name: thb-report
                          image: thb-report
                          args: ["schedule", "%1$s", "--once", "--log", "json"]
            """;

    private TimerUnits() {}

    static String of(TimerSystem system, BatchFile batch, Path file) {
        StringBuilder due = new StringBuilder();
        for (Trigger trigger : batch.schedule()) {
            due.append(due.length() == 0 ? "" : ", ")
                    .append(trigger.expression())
                    .append(' ')
                    .append(trigger.zone());
        }
        String units = system == TimerSystem.SYSTEMD ? SYSTEMD : KUBERNETES;
        return String.format(
                Locale.ROOT, units, file, due, batch.schedule().get(0).zone());
    }
}
