#!/bin/sh
# Makes model/ner.bin from the data folder. From the root of the repository:
#
#     pip install -r trainer/requirements.txt
#     trainer/ner/train.sh ../shared/data
#
# About two hours on two cores that do nothing else; each stage uses one core, and what can go side by side does. Seeds are
# fixed, but the length of a stage is a time, so that another machine makes another model; model/ner.md tells what this one
# cost.
set -eu
data=$1
work=trainer/work
models=$work/models
ner=trainer/ner
export OMP_NUM_THREADS=1 MKL_NUM_THREADS=1
mkdir -p $models
cargo run --release -p trainer -- dump "$data" $work/dump
python $ner/vectors.py --out $models/vectors.pt
python $ner/pretrain.py --vectors $models/vectors.pt --out $models/encoder.pt --minutes 36
for seed in 1 2; do
    python $ner/finetune.py --encoder $models/encoder.pt --out $models/teacher$seed.pt --seed $seed &
done
wait
label() { # CORPUS TOKENS DOMAIN
    python $ner/label.py --teachers $models/teacher1.pt $models/teacher2.pt --corpus $1 --tokens $2 --domain $3 \
        --out $models/$1.npy
}
label ant2 1600000 news &
(label ant1 500000 news && label arwiki 1200000 wiki) &
wait
labels=
for corpus in ant1 ant2 arwiki; do labels="$labels --labels $corpus $models/$corpus.npy"; done
# "dev" knows nothing of the development sets and is measured on them; "all" goes on from it, learns from them too, and ships.
python $ner/distill.py --teacher $models/teacher1.pt $labels --minutes 24 --out $models/dev.pt
python $ner/distill.py --teacher $models/teacher1.pt $labels --minutes 10 --student $models/dev.pt --rate 1e-3 \
    --table-rate 6e-4 --everything --out $models/all.pt &
python $ner/learn_context.py --student $models/dev.pt $labels --out $models/dev-context.pt
wait
python $ner/learn_context.py --student $models/all.pt $labels --out $models/all-context.pt --everything
python $ner/export.py --student $models/all-context.pt --measured $models/dev-context.pt --out model/ner.bin
