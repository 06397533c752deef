package plugingenerator.cli.generate;

import java.io.IOException;
import java.util.Base64;
import plugingenerator.cli.command.Exit;
import plugingenerator.cli.command.Terminal;
import plugingenerator.cli.folder.Occupied;
import plugingenerator.cli.folder.OutputFolder;
import plugingenerator.cli.folder.OutputFolder.Delivered;
import plugingenerator.cli.folder.UnsafeArchive;
import plugingenerator.request.Language;
import plugingenerator.request.RefusalCode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a person gets of an answer: files on disk, and a summary or the answer itself as JSON. */
record Result(Terminal terminal, Language language, OutputFolder folder, boolean json) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Exit tell(ObjectNode answer) {
        return switch (answer.path("status").asString()) {
            case "succeeded" -> made(answer);
            case "rejected" -> none(answer, Exit.REFUSED);
            default -> none(answer, missing(answer) ? Exit.SETUP : Exit.FAILED);
        };
    }

    private static boolean missing(ObjectNode answer) {
        return answer.path("error")
                .path("code")
                .asString()
                .equals(RefusalCode.TOOLCHAIN_UNAVAILABLE.wire());
    }

    private Exit none(ObjectNode answer, Exit exit) {
        if (json) {
            print(answer);
        } else {
            terminal.out().println(answer.path("text").asString());
            terminal.err().println("· " + answer.path("error").path("code").asString());
        }
        return exit;
    }

    private Exit made(ObjectNode answer) {
        if (json) {
            print(answer);
        }
        byte[] zip = Base64.getDecoder().decode(answer.path("scaffold_archive").asString());
        try {
            Delivered delivered =
                    folder.deliver(answer.path("archive").path("file_name").asString(), zip);
            if (!json) {
                terminal.out().print(Summary.of(answer, delivered, language));
                terminal.out().flush();
            }
            return Exit.MADE;
        } catch (Occupied occupied) {
            return failed(
                    "«%s» уже есть и сделано не здесь или с тех пор изменено: замените с --overwrite или выберите другую папку с -o."
                            .formatted(occupied.place()),
                    "%s is there already and was not made here, or was changed since: replace it with --overwrite, or choose another folder with -o."
                            .formatted(occupied.place()));
        } catch (UnsafeArchive unsafe) {
            return failed(
                    "архив не распакован: " + unsafe.getMessage() + ".",
                    "the archive was not unpacked: " + unsafe.getMessage() + ".");
        } catch (IOException broken) {
            return failed(
                    "не удалось записать результат: " + broken.getMessage(),
                    "the result could not be written: " + broken.getMessage());
        }
    }

    private Exit failed(String russian, String english) {
        terminal.complain(language.choose(russian, english));
        return Exit.FAILED;
    }

    private void print(ObjectNode answer) {
        terminal.out().println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        terminal.out().flush();
    }
}
