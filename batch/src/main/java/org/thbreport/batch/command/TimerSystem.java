package org.thbreport.batch.command;

/** What starts programs by timer where the batch's own schedule is not wanted. */
enum TimerSystem {
    SYSTEMD,
    KUBERNETES
}
