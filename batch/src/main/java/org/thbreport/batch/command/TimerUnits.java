package org.thbreport.batch.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.thbreport.batch.json.JsonText;
import org.thbreport.batch.ledger.LedgerDatabase;
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
            ExecStart=/usr/bin/thb-report schedule "%1$s" --once --log json
            Environment=LC_ALL=C.UTF-8
            UMask=0022
            # The only folders that are written: releases and ledger. Make them first, for the user above.
            ReadWritePaths=%4$s
            ProtectSystem=strict
            ProtectHome=read-only
            PrivateTmp=yes
            PrivateDevices=yes
            ProtectClock=yes
            ProtectControlGroups=yes
            ProtectHostname=yes
            ProtectKernelLogs=yes
            ProtectKernelModules=yes
            ProtectKernelTunables=yes
            ProtectProc=invisible
            NoNewPrivileges=yes
            CapabilityBoundingSet=
            LockPersonality=yes
            RemoveIPC=yes
            RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
            RestrictNamespaces=yes
            RestrictRealtime=yes
            RestrictSUIDSGID=yes
            SystemCallArchitectures=native
            SystemCallFilter=@system-service

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
                      securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
                      containers:
                        - name: thb-report
                          image: thb-report
                          env: [{name: LC_ALL, value: C.UTF-8}]
                          securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
                          args: ["schedule", %1$s, "--once", "--log", "json"]
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
        String path = file.toString();
        return system == TimerSystem.SYSTEMD
                ? String.format(Locale.ROOT, SYSTEMD, systemd(path).replace("$", "$$"), due, null, written(batch))
                : String.format(
                        Locale.ROOT,
                        KUBERNETES,
                        json(path),
                        due,
                        batch.schedule().get(0).zone());
    }

    /** Returns the folders that a batch writes into, as a setting of systemd has them; a ledger on a server is none. */
    private static String written(BatchFile batch) {
        StringBuilder folders = new StringBuilder(quoted(batch.out()));
        if (!LedgerDatabase.isServer(batch.ledger())) {
            Path ledger =
                    batch.folder().resolve(batch.ledger()).toAbsolutePath().normalize();
            folders.append(' ').append(quoted(Objects.requireNonNull(ledger.getParent())));
        }
        return folders.toString();
    }

    private static String quoted(Path folder) {
        return '"' + systemd(folder.toAbsolutePath().normalize().toString()) + '"';
    }

    /** Returns a word for within double quotes: escapes as in C, and the sign doubled that systemd would replace (systemd.unit). */
    private static String systemd(String word) {
        String quoted = json(word);
        return quoted.substring(1, quoted.length() - 1).replace("%", "%%");
    }

    /** Returns a text as JSON, which YAML takes as it is. */
    private static String json(String text) {
        return new String(JsonText.onOneLine(json -> json.writeString(text)), StandardCharsets.UTF_8).strip();
    }
}
