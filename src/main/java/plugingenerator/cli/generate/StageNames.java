package plugingenerator.cli.generate;

import plugingenerator.request.Language;

/** What the pipeline does at each stage, in words for the terminal. */
final class StageNames {

    private StageNames() {}

    static String of(String stage, Language in) {
        return switch (stage) {
            case "accepted" -> in.choose("жду очереди", "waiting for a turn");
            case "activation" -> in.choose("понимаю, о чём просьба", "reading the wish");
            case "screening" -> in.choose("проверяю пожелание", "screening the wish");
            case "reuse" -> in.choose("ищу готовое", "looking for one made before");
            case "blueprint" -> in.choose("составляю чертёж", "writing the blueprint");
            case "scaffold" -> in.choose("собираю файлы", "laying out the files");
            case "gate" -> in.choose("проверяю код", "checking the code");
            case "repair" -> in.choose("исправляю замечания", "mending what was found");
            case "archive" -> in.choose("упаковываю", "packing");
            case "draft" -> in.choose("регистрирую черновик", "registering the draft");
            default -> stage;
        };
    }
}
