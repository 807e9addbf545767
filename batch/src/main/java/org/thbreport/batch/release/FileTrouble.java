package org.thbreport.batch.release;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What to tell a user about a file that cannot be read or written. */
public final class FileTrouble {
    private FileTrouble() {}

    /** Returns the whole line: the file where it is known, the rule and the reason. */
    public static String line(IOException failure) {
        if (failure instanceof FileSystemException file && file.getFile() != null) {
            return file.getFile() + ": error[FILE-1]: " + reason(file);
        }
        String message = failure.getMessage();
        return "error[FILE-1]: " + (message == null ? "a file cannot be read or written" : message);
    }

    private static String reason(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (failure instanceof AccessDeniedException) {
            return "access is denied; check who may read and write here";
        }
        if (failure instanceof NotDirectoryException) {
            return "is not a folder";
        }
        if (String.valueOf(failure.getReason()).equals("Too many open files")) {
            return "too many files are open; raise the limit, for instance with ulimit -n 256";
        }
        if (failure.getReason() != null) {
            return failure.getReason();
        }
        return failure instanceof FileAlreadyExistsException
                ? "a file of this name is in the way"
                : "cannot be read or written";
    }
}
